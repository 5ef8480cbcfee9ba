package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A large ledger through the streams of Jackson 2 and 3, as the Javadoc of {@link ReserveLedger} shows it. Its JSON never
 * exists as a whole: what is written is dropped at once, and what is read is made event by event as it is asked for.
 */
class LedgerStreamJsonTest {
    private static final List<LedgerEvent> HISTORY = Histories.of(20250528, 20_000, false);
    private static final ReserveLedger LEDGER = Histories.ledger(HISTORY);
    /** Jackson reads and writes in pieces of 8,000 bytes, which some events of at least 80 bytes fit into. */
    private static final int BUFFER = 16_000;

    private static final int SHORTEST_EVENT = 80;

    private final ObjectMapper mapper2 = new ObjectMapper();
    private final JsonMapper mapper3 = JsonMapper.builder().build();

    @Test
    void jackson2_writesEventByEvent() throws IOException {
        Sink out = new Sink();
        long written = 0;
        try (SequenceWriter json = mapper2.writerFor(LedgerEvent.class).writeValuesAsArray(out)) {
            for (LedgerEvent event : LEDGER.events()) {
                json.write(event);
                written += mapper2.writeValueAsBytes(event).length + 1;
                assertTrue(written - out.count <= BUFFER, "more than a buffer of JSON is held back");
            }
        }
        assertEquals(written + 1, out.count);
    }

    @Test
    void jackson3_writesEventByEvent() {
        Sink out = new Sink();
        long written = 0;
        try (tools.jackson.databind.SequenceWriter json =
                mapper3.writerFor(LedgerEvent.class).writeValuesAsArray(out)) {
            for (LedgerEvent event : LEDGER.events()) {
                json.write(event);
                written += mapper3.writeValueAsBytes(event).length + 1;
                assertTrue(written - out.count <= BUFFER, "more than a buffer of JSON is held back");
            }
        }
        assertEquals(written + 1, out.count);
    }

    @Test
    void jackson2_readsEventByEvent() throws IOException {
        ReserveLedger.Builder builder = ReserveLedger.of(LEDGER.holder());
        EventsAsJson in = new EventsAsJson(mapper2::writeValueAsBytes);
        try (MappingIterator<LedgerEvent> json =
                mapper2.readerFor(LedgerEvent.class).readValues(in)) {
            json.forEachRemaining(event -> builder.add(in.taken(event)));
        }
        assertEquals(LEDGER.events(), builder.build().events());
    }

    @Test
    void jackson3_readsEventByEvent() {
        ReserveLedger.Builder builder = ReserveLedger.of(LEDGER.holder());
        EventsAsJson in = new EventsAsJson(mapper3::writeValueAsBytes);
        try (tools.jackson.databind.MappingIterator<LedgerEvent> json =
                mapper3.readerFor(LedgerEvent.class).readValues(in)) {
            json.forEachRemaining(event -> builder.add(in.taken(event)));
        }
        assertEquals(LEDGER.events(), builder.build().events());
    }

    @Test
    void ledger_asAWholeIsWrittenEventByEventToo() throws IOException {
        LargestPiece out = new LargestPiece();
        mapper2.writeValue(out, LEDGER);
        assertTrue(out.largest <= BUFFER && out.count > 2_000_000, out.largest + " of " + out.count);
        LargestPiece out3 = new LargestPiece();
        mapper3.writeValue(out3, LEDGER);
        assertEquals(out.count, out3.count);
        assertTrue(out3.largest <= BUFFER, out3.largest + " of " + out3.count);
    }

    private interface ToJson {
        byte[] write(LedgerEvent event) throws IOException;
    }

    /** Counts what it drops. */
    private static class Sink extends OutputStream {
        long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }

    private static final class LargestPiece extends Sink {
        int largest;

        @Override
        public void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            largest = Math.max(largest, length);
        }
    }

    /** An array of the events, of which only the one being read exists. */
    private static final class EventsAsJson extends InputStream {
        private final Iterator<LedgerEvent> events = LEDGER.events().iterator();
        private final ToJson toJson;
        private byte[] piece = "[".getBytes(StandardCharsets.US_ASCII);
        private int at;
        private int served;
        private int taken;

        EventsAsJson(ToJson toJson) {
            this.toJson = toJson;
        }

        /** Asserts that hardly more events were read than were handed on. */
        LedgerEvent taken(LedgerEvent event) {
            taken++;
            assertTrue(served - taken <= BUFFER / SHORTEST_EVENT, "events are held back");
            return event;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (at == piece.length && !next()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, from, count);
            at += count;
            return count;
        }

        private boolean next() throws IOException {
            if (events.hasNext()) {
                String json = new String(toJson.write(events.next()), StandardCharsets.UTF_8);
                piece = (json + (events.hasNext() ? "," : "]")).getBytes(StandardCharsets.UTF_8);
                at = 0;
                served++;
                return true;
            }
            return false;
        }
    }
}
