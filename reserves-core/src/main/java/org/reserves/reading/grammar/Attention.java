package org.reserves.reading.grammar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.CueSet;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Sureness;

/** Whom a sentence was about, for the sentences behind it. */
public final class Attention {
    private static final Set<String> POINTING_TO = Set.of("to", "at");
    private static final Set<String> LOOKING =
            Set.of("pointing", "pointed", "points", "point", "looking", "looked", "looks", "look", "referring");
    private static final Set<String> CITING = Set.of(
            "citing",
            "cited",
            "cites",
            "cite",
            "copying",
            "emulating",
            "imitating",
            "mentioning",
            "praising",
            "invoking",
            "quoting",
            "visiting",
            "admiring");

    private final Scene scene;

    /** Takes what has been named so far. */
    public Attention(Scene scene) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
    }

    /** Keeps in mind whom the sentence was about. */
    public void remember(Sentence s) {
        scene.people().see(s);
        Owner subject = null;
        Set<Owner> states = new LinkedHashSet<>();
        for (int i = 0; i < s.size(); i++) {
            Name name = s.at(i).name();
            if (name == null || name.owner() == null || !name.isHolder()) {
                continue;
            }
            scene.see(name.owner());
            if (!Apart.isApart(s, i)) {
                scene.mention(name.owner());
            }
            if (name.owner().isOfAState()) {
                scene.count(name.owner());
            }
            boolean acts = name.kind() != Name.Kind.PERSONS
                    && name.kind() != Name.Kind.ADJECTIVE
                    && (name.kind() != Name.Kind.CAPITAL || s.at(i + 1).isVerb())
                    && (name.kind() != Name.Kind.OTHER || isActing(s, i));
            if (acts && !Apart.isApart(s, i)) {
                states.add(name.owner());
                boolean early = s.verbAtOrBefore(i - 1) < 0
                        || s.at(s.verbAtOrBefore(i - 1)).is(Cue.REPORT);
                subject = subject == null && early ? name.owner() : subject;
            }
        }
        Name topic = s.at(0).is("in") ? s.at(s.skipRight(1, Cue.DETERMINER)).name() : null;
        Owner of = topic == null ? null : topic.owner();
        subject = subject == null && of != null && of.isOfAState() ? of : subject;
        boolean subordinate =
                s.at(0).is(Cue.CONJUNCTION) && !s.at(0).is("but") && !s.at(0).is("and");
        if (subordinate) {
            subject = mainSubject(s, subject);
        }
        if (subject == null && states.size() == 1 && !subordinate) {
            subject = states.iterator().next();
        }
        if (subject != null && isOneOfSeveral(s, subject)) {
            scene.turnAway();
        } else if (subject != null) {
            scene.turnTo(subject);
        } else if (states.isEmpty() && isAboutAll(s)) {
            scene.turnTo(Owner.TOTAL);
        } else if (s.at(0).isCapitalized()
                && s.at(1).isCapitalized()
                && s.at(0).cues().isEmpty()) {
            scene.turnAway();
        }
        introduce(s);
        Item last = s.at(s.size() - 1);
        if (last.is("?") || last.is(":")) {
            scene.event(s.cues());
        }
        boolean word = s.size() <= 4 && s.items().stream().noneMatch(Item::isFigure);
        if (word && !last.is("?")) {
            scene.keepAsking();
        }
        if (last.is("?") || isIndirectQuestion(s)) {
            Who about = asked(s);
            scene.ask(s.cues(), about);
            if (last.is("?") && about != null && states.isEmpty() && named(s)) {
                scene.turnTo(about.owner());
            }
        }
    }

    /** Pointing to El Salvador; citing Bhutan. */
    private void introduce(Sentence s) {
        int end = s.at(s.size() - 1).isSign() ? s.size() - 2 : s.size() - 1;
        Name name = s.at(end).name();
        Owner owner = name == null ? null : name.owner();
        int link = s.skipLeft(end - 1, Cue.DETERMINER);
        int pointing = POINTING_TO.contains(s.at(link).lower()) ? link - 1 : link;
        boolean points =
                (pointing < link ? LOOKING : CITING).contains(s.at(pointing).lower());
        if (points && owner != null && owner.isOfAState()) {
            scene.introduce(Scene.stateOf(owner));
        }
    }

    /** San Salvador and Thimphu are: "it" is neither. */
    private static boolean isOneOfSeveral(Sentence s, Owner subject) {
        for (int i = 0; i + 2 < s.size(); i++) {
            int other = s.skipRight(i + 2, Cue.DETERMINER);
            Name name = s.at(i).name();
            Name next = s.at(other).name();
            boolean joined = s.at(i + 1).is("and") && s.at(other + 1).isVerb();
            if (joined && name != null && next != null && subject.equals(name.owner()) && next.isHolder()) {
                return !subject.equals(next.owner());
            }
        }
        return false;
    }

    private static boolean isActing(Sentence s, int name) {
        Item next = s.at(s.skipRight(name + 1, Cue.ADVERB, Cue.MODAL));
        return s.openBracket(name) < 0 && (next.isVerb() || next.is(",") || next.is("'s"));
    }

    /** Whom a question is about: all, the one holder it names, or the one spoken of. */
    @Nullable
    private Who asked(Sentence s) {
        Owner only = null;
        for (int i = 0; i < s.size(); i++) {
            Name name = s.at(i).name();
            Owner owner = name == null ? null : name.owner();
            if (s.at(i).is(Cue.ALL) && Apart.isAll(s, i)) {
                return new Who(Owner.TOTAL, Sureness.LIKELY, "the question is about all");
            }
            if (owner != null && only != null && !only.equals(owner)) {
                return null;
            }
            only = owner == null ? only : owner;
        }
        return only == null ? scene.unnamed() : new Who(only, Sureness.LIKELY, "the question is about this holder");
    }

    private static boolean named(Sentence s) {
        return s.items().stream()
                .anyMatch(item -> item.name() != null && item.name().isHolder());
    }

    private static boolean isIndirectQuestion(Sentence s) {
        for (int i = 0; i + 1 < s.size(); i++) {
            boolean asks =
                    s.at(i).is("how") && (s.at(i + 1).is("much") || s.at(i + 1).is("many"));
            if (asks && s.items().stream().noneMatch(Item::isFigure)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all governments together are what the sentence is about. */
    private static boolean isAboutAll(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            int verb = s.verbAtOrBefore(i - 1);
            boolean early = verb < 0 || s.at(verb).is(Cue.REPORT);
            boolean all = early
                    && s.at(i).is(Cue.ALL)
                    && Apart.isAll(s, i)
                    && !Apart.isApart(s, i)
                    && !s.at(i + 1).is("'s");
            if (all
                    && s.at(s.skipRight(i + 1, Cue.ADVERB, Cue.TOGETHER, Cue.MODAL))
                            .isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** Of "While the US waits, a small kingdom buys" the second clause has the subject. */
    @Nullable
    private static Owner mainSubject(Sentence s, @Nullable Owner subordinate) {
        int comma = 0;
        while (comma < s.size() && !s.at(comma).is(",")) {
            comma++;
        }
        for (int i = comma + 1; i < Math.min(s.size(), comma + 5); i++) {
            Name name = s.at(i).name();
            if (name != null && name.owner() != null && name.isHolder() && !Apart.isApart(s, i)) {
                return name.owner();
            }
            if (s.at(i).is(Cue.PRONOUN) || s.at(i).is(Cue.POSSESSIVE) || s.at(i).is("the")) {
                return subordinate;
            }
        }
        return comma == s.size() ? subordinate : null;
    }

    /** Returns what the words of some items say. */
    public static Set<Cue> cues(List<Item> items) {
        Objects.requireNonNull(items, "items must not be null");
        CueSet cues = CueSet.EMPTY;
        for (Item item : items) {
            cues = cues.and(item.cues());
        }
        return cues;
    }
}
