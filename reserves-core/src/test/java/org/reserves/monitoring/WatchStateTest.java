package org.reserves.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.monitoring.ForkedChain.txid;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.JsonRoundTrip;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainEvent;
import org.reserves.money.Btc;

class WatchStateTest {
    private final ForkedChain chain = new ForkedChain(300);

    WatchStateTest() {
        chain.receive(txid(1), 5, 10);
        chain.receive(txid(2), 3, 290);
    }

    @Test
    void update_hasOnlyWhatChanged() {
        WatchState state = begun();
        assertEquals(200, state.settled().block().height());
        assertEquals(Btc.of(5), state.settled().of(ForkedChain.WATCH).total());
        assertTrue(state.update(chain).isEmpty());

        chain.mine(10, 'a');
        chain.receive(txid(3), 1, 305);
        chain.spend(txid(1), txid(9), 306);
        WatchUpdate update = state.update(chain);
        assertEquals(List.of("received 1 BTC", "spent 5 BTC"), words(update.events()));
        assertEquals(List.of(), update.undone());
        assertEquals(Btc.of(4).negated(), update.change());
        assertEquals(Btc.of(4), update.balance().of(ForkedChain.WATCH).total());
        assertEquals(210, update.state().settled().block().height());
        assertTrue(update.state().update(chain).isEmpty());
    }

    /** Block 290 with 3 BTC goes, and its transaction comes again two blocks later: undone there, new here. */
    @Test
    void reorganisations_undo() {
        WatchState state = begun();
        chain.reorganise(20, 25, 'b');
        WatchUpdate gone = state.update(chain);
        assertEquals(List.of(), gone.events());
        assertEquals(List.of("received 3 BTC"), words(gone.undone()));
        assertEquals(Btc.of(3).negated(), gone.change());
        assertEquals(Btc.of(5), gone.balance().of(ForkedChain.WATCH).total());

        chain.receive(txid(2), 3, 292);
        WatchUpdate moved = state.update(chain);
        assertEquals(List.of("received 3 BTC"), words(moved.events()));
        assertEquals(List.of("received 3 BTC"), words(moved.undone()));
        assertEquals(292, moved.events().get(0).block().height());
        assertEquals(290, moved.undone().get(0).block().height());
        assertEquals(Btc.ZERO, moved.change());
    }

    /** A spending that is undone gives the coin back, and the newest is undone first. */
    @Test
    void undone_isNewestFirst() {
        chain.spend(txid(2), txid(9), 295);
        WatchState state = begun();
        chain.reorganise(20, 25, 'b');
        assertEquals(
                List.of("spent 3 BTC", "received 3 BTC"),
                words(state.update(chain).undone()));
    }

    /** Another server may be behind for a while: nothing is undone by what it does not know yet. */
    @Test
    void sourcesThatAreBehind_undoNothing() {
        WatchState state = begun();
        chain.tipShown = 280;
        WatchUpdate update = state.update(chain);
        assertTrue(update.isEmpty());
        assertEquals(state, update.state());
        assertEquals(280, update.balance().block().height());
        chain.receive(txid(4), 2, 270);
        WatchUpdate late = state.update(chain);
        assertEquals(List.of("received 2 BTC"), words(late.events()));
        assertEquals(2, late.state().events().size());
        assertEquals(300, late.state().tip().height());
    }

    /** What was proved once and whose block is still there cannot be gone: whoever does not show it leaves it out. */
    @Test
    void sourcesThatLeaveOutWhatIsKnown_giveNoUpdate() {
        WatchState state = begun();
        chain.mine(5, 'a');
        chain.hide(txid(2));
        BalanceUnavailableException refused =
                assertThrows(BalanceUnavailableException.class, () -> state.update(chain));
        assertTrue(
                refused.getMessage()
                        .startsWith(
                                "source does not show what is known: received 3 BTC at a script in regtest block 290 ("),
                refused.getMessage());
        assertTrue(refused.getMessage().endsWith("it leaves something out, ask another one"), refused.getMessage());
    }

    @Test
    void reorganisationsBelowTheWindow_areRefused() {
        WatchState state = begun();
        chain.reorganise(150, 200, 'b');
        assertTrue(assertThrows(BalanceUnavailableException.class, () -> state.update(chain))
                .getMessage()
                .endsWith("is not on our chain"));
    }

    @Test
    void sparseSources_workToo_andThoseThatCannotBeComparedAreRefused() {
        chain.sparse = true;
        WatchState state = begun();
        assertEquals(10, state.settled().block().height());
        chain.mine(5, 'a');
        chain.receive(txid(3), 1, 303);
        WatchUpdate update = state.update(chain);
        assertEquals(List.of("received 1 BTC"), words(update.events()));
        chain.tipShown = 302;
        assertTrue(assertThrows(
                        BalanceUnavailableException.class, () -> update.state().update(chain))
                .getMessage()
                .startsWith("source is at regtest block 302 ("));
        chain.tipShown = -1;
        chain.reorganise(5, 8, 'b');
        assertEquals(
                List.of("received 1 BTC"), words(update.state().update(chain).undone()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void json_goesOnWhereItWasLeft(boolean sparse) throws Exception {
        chain.sparse = sparse;
        WatchState state = begun();
        JsonRoundTrip.assertRoundTrip(state, WatchState.class);
        WatchState read = new ObjectMapper().readValue(JsonRoundTrip.written(state), WatchState.class);
        assertEquals(Assurance.UNAUTHENTICATED, read.settled().assurance());
        chain.mine(2, 'a');
        chain.receive(txid(3), 1, 302);
        WatchUpdate update = read.update(chain);
        assertEquals(List.of("received 1 BTC"), words(update.events()));
        JsonRoundTrip.assertRoundTrip(update, WatchUpdate.class);
        JsonRoundTrip.assertContains("\"change\":\"1.00000000\"", update);
    }

    @Test
    void statesThatDoNotFit_areRefused() {
        WatchState state = begun();
        assertEquals(
                "event of a state to watch from is in " + state.events().get(0).block() + ", which is not among "
                        + new ForkedChain(250).historyOf(List.of()).blocks().from(200) + "; begin a new state",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> WatchState.fromJson(
                                        state.settled(),
                                        new ForkedChain(250)
                                                .historyOf(List.of())
                                                .blocks()
                                                .from(200),
                                        state.events()))
                        .getMessage());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> WatchState.fromJson(
                                state.settled(), state.blocks().from(201), state.events()))
                .getMessage()
                .startsWith("blocks of a state to watch from begin with regtest block 201"));
    }

    /** A chain that is shorter by blocks but has other ones (more work in fewer blocks) is not behind: what it took back is undone. */
    @Test
    void shorterChainsOfOtherBlocks_undo() {
        WatchState state = begun();
        chain.reorganise(20, 10, 'b');
        WatchUpdate update = state.update(chain);
        assertEquals(List.of("received 3 BTC"), words(update.undone()));
        assertEquals(290, update.state().tip().height());
        assertEquals(Btc.of(5), update.balance().of(ForkedChain.WATCH).total());
    }

    /** Nothing was mined since, and the coin of the very last block is not shown any more. */
    @Test
    void sourcesThatLeaveOutTheLastBlock_giveNoUpdate() {
        chain.receive(txid(5), 7, 300);
        WatchState state = begun();
        chain.hide(txid(5));
        assertTrue(assertThrows(BalanceUnavailableException.class, () -> state.update(chain))
                .getMessage()
                .startsWith("source does not show what is known: received 7 BTC"));
    }

    /** What a source that is behind finds late is put where it belongs. */
    @Test
    void eventsFoundLate_areKeptInOrder() {
        WatchState state = begun();
        chain.tipShown = 280;
        chain.receive(txid(4), 2, 270);
        assertEquals(
                List.of(270, 290),
                state.update(chain).state().events().stream()
                        .map(event -> event.block().height())
                        .toList());
    }

    /** The settled balance has the coins of its own block already: an event of that block would count twice. */
    @Test
    void eventsOfTheSettledBlock_areRefused() {
        WatchState state = begun();
        ForkedChain twice = new ForkedChain(300);
        twice.receive(txid(6), 5, 200);
        List<ChainEvent> events = twice.historyOf(List.of(ForkedChain.WATCH)).events();
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> WatchState.fromJson(state.settled(), state.blocks(), events))
                .getMessage()
                .startsWith("event of a state to watch from is in regtest block 200"));
    }

    @Test
    void toString_saysHowMuch() {
        WatchState state = begun();
        assertEquals(state.tip() + ", 1 event since block 200", state.toString());
        assertEquals(
                "0 new events, 0 undone, up to " + state.tip(),
                state.update(chain).toString());
        chain.receive(txid(3), 1, 299);
        assertEquals(begun().tip() + ", 2 events since block 200", begun().toString());
        assertEquals(
                "1 new event, 0 undone, up to " + state.tip(),
                state.update(chain).toString());
        assertFalse(state.update(chain).isEmpty());
        assertNotEquals(state, begun());
    }

    private WatchState begun() {
        return WatchState.of(chain.historyOf(List.of(ForkedChain.WATCH)));
    }

    private static List<String> words(List<ChainEvent> events) {
        return events.stream()
                .map(event -> event.kind().id() + " " + event.coin().amount().toDisplay())
                .toList();
    }
}
