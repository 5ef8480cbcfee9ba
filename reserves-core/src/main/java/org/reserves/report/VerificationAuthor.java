package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import org.reserves.chain.Assurance;
import org.reserves.verification.Verification;
import org.reserves.verification.Warning;

/** Writes what the chain says about a declaration. */
final class VerificationAuthor implements Document.Author {
    private final Verification verification;

    VerificationAuthor(Verification verification) {
        this.verification = verification;
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                language.word(
                        "verification.grade",
                        language.term("found", verification.verdict().id()),
                        language.term("grade", verification.assurance().id())),
                tone()));
        blocks.add(new Block.Paragraph(verification.toString(), Tone.PLAIN));
        blocks.add(grade(verification.assurance(), language));
        PledgeAuthor.section(
                blocks,
                language.word("verification.warnings"),
                verification.warnings().stream().map(Warning::toString).toList(),
                Tone.WARNING);
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(
                language.word(
                        "verification.title",
                        language.holder(verification.declaration().holding().titleHolder())),
                blocks);
    }

    static Block grade(Assurance assurance, Language language) {
        return new Block.Paragraph(
                language.term("grade", assurance.id()) + ": " + assurance.done() + " (" + assurance.whoCouldLie() + ")",
                Tone.PLAIN);
    }

    private Tone tone() {
        return switch (verification.verdict()) {
            case CONFIRMED -> verification.assurance() == Assurance.UNAUTHENTICATED ? Tone.WARNING : Tone.GOOD;
            case SHORTFALL -> Tone.BAD;
            case SURPLUS -> Tone.WARNING;
            case UNVERIFIABLE -> Tone.UNKNOWN;
        };
    }
}
