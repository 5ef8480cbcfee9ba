package org.reserves.bitcoinj.watch;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bitcoinj.base.BitcoinNetwork;
import org.bitcoinj.crypto.ChildNumber;
import org.bitcoinj.crypto.DeterministicKey;
import org.bitcoinj.crypto.HDKeyDerivation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** Child keys a second on one thread: bitcoinj's derivation as the baseline, and ours with the scripts made of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class DerivationBenchmark {
    /** The master key of BIP32's first test vector. */
    private static final String XPUB =
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8";

    private static final int KEYS = 256;

    private final DeterministicKey parent = DeterministicKey.deserializeB58(XPUB, BitcoinNetwork.MAINNET);
    private final WatchedScripts segwit = scripts("wpkh(" + XPUB + "/*)");
    private final WatchedScripts taproot = scripts("tr(" + XPUB + "/*)");

    @Benchmark
    @OperationsPerInvocation(KEYS)
    public void bitcoinj(Blackhole sink) {
        for (int i = 0; i < KEYS; i++) {
            sink.consume(HDKeyDerivation.deriveChildKey(parent, new ChildNumber(i, false))
                    .getPubKey());
        }
    }

    @Benchmark
    @OperationsPerInvocation(KEYS)
    public List<List<byte[]>> segwit() {
        return segwit.over(0, KEYS - 1, DerivationMonitor.NONE);
    }

    /** Two multiples of the generator a key. */
    @Benchmark
    @OperationsPerInvocation(KEYS)
    public List<List<byte[]>> taproot() {
        return taproot.over(0, KEYS - 1, DerivationMonitor.NONE);
    }

    private static WatchedScripts scripts(String text) {
        return WatchedScripts.of(WatchOnly.of(text), Network.MAIN);
    }
}
