package org.reserves.bitcoinj.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.reserves.bitcoinj.curve.CurvePoint;

/** The rules of the descriptor functions that take keys (BIP381 to BIP386). */
final class KeyRules {
    private KeyRules() {}

    static ScriptRule pk(KeyExpression key) {
        return rule(key.isRanged(), (keys, number) -> List.of(Scripts.p2pk(key.at(keys, number))));
    }

    static ScriptRule pkh(KeyExpression key) {
        return rule(key.isRanged(), (keys, number) -> List.of(Scripts.p2pkh(Scripts.hash160(key.at(keys, number)))));
    }

    static ScriptRule wpkh(KeyExpression key) {
        return rule(
                key.isRanged(), (keys, number) -> List.of(Scripts.witness(0, Scripts.hash160(key.at(keys, number)))));
    }

    /** Taproot with the tweak of BIP86: only the key spends. */
    static ScriptRule tr(KeyExpression key) {
        return rule(key.isRanged(), (keys, number) -> List.of(Scripts.witness(1, key.taprootOutputAt(keys, number))));
    }

    /** Taproot with the key as the output key itself. */
    static ScriptRule rawtr(KeyExpression key) {
        return rule(key.isRanged(), (keys, number) -> List.of(Scripts.witness(1, key.xAt(keys, number))));
    }

    /** BIP384: P2PK and P2PKH, and for compressed keys P2WPKH and that in P2SH. */
    static ScriptRule combo(KeyExpression key) {
        List<ScriptRule> rules = new ArrayList<>(List.of(pk(key), pkh(key)));
        if (key.compressed()) {
            rules.add(wpkh(key));
            rules.add(sh(wpkh(key)));
        }
        return together(rules);
    }

    /** Every script that one signature of the key can spend, whichever wallet made it: those of both encodings, and taproot. */
    static ScriptRule everyScriptOf(CurvePoint point) {
        KeyExpression compressed = KeyExpression.of(point.compressed());
        return together(List.of(combo(compressed), combo(KeyExpression.of(point.uncompressed())), tr(compressed)));
    }

    static ScriptRule multi(int threshold, List<KeyExpression> cosigners, boolean sorted) {
        return rule(cosigners.stream().anyMatch(KeyExpression::isRanged), (keys, number) -> {
            List<byte[]> encoded = new ArrayList<>(
                    cosigners.stream().map(key -> key.at(keys, number)).toList());
            if (sorted) {
                encoded.sort(Arrays::compareUnsigned);
            }
            return List.of(Scripts.multi(threshold, encoded));
        });
    }

    static ScriptRule sh(ScriptRule inner) {
        return wrapped(inner, script -> Scripts.p2sh(Scripts.hash160(script)));
    }

    static ScriptRule wsh(ScriptRule inner) {
        return wrapped(inner, script -> Scripts.witness(0, Scripts.sha256(script)));
    }

    static ScriptRule together(List<ScriptRule> rules) {
        return rule(rules.stream().anyMatch(ScriptRule::isRanged), (keys, number) -> rules.stream()
                .flatMap(rule -> rule.at(keys, number).stream())
                .toList());
    }

    private static ScriptRule wrapped(ScriptRule inner, Function<byte[], byte[]> wrapper) {
        return rule(
                inner.isRanged(),
                (keys, number) -> inner.at(keys, number).stream().map(wrapper).toList());
    }

    /** Makes the scripts of a child number out of the child keys. */
    interface Maker {
        List<byte[]> scripts(ChildKeys keys, int number);
    }

    static ScriptRule rule(boolean ranged, Maker maker) {
        return new ScriptRule() {
            @Override
            public boolean isRanged() {
                return ranged;
            }

            @Override
            public List<byte[]> at(ChildKeys keys, int number) {
                return maker.scripts(keys, number);
            }
        };
    }
}
