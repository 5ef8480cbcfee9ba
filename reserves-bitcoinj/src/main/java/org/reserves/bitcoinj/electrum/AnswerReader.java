package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.net.Socket;
import org.reserves.bitcoinj.json.JsonValue;
import org.reserves.bitcoinj.json.MalformedJsonException;
import org.reserves.bitcoinj.json.RpcAnswer;
import org.reserves.bitcoinj.proven.ServerException;

/** Reads what a server says, on a thread of its own, until it hangs up or says what is no answer. */
final class AnswerReader implements Runnable {
    private static final String THREAD = "reserves server reader";

    private final ElectrumAddress address;
    private final Socket socket;
    private final OpenQuestions questions;

    private AnswerReader(ElectrumAddress address, Socket socket, OpenQuestions questions) {
        this.address = address;
        this.socket = socket;
        this.questions = questions;
    }

    /** Begins to read; the thread ends when the socket is closed. */
    static void start(ElectrumAddress address, Socket socket, OpenQuestions questions) {
        Thread thread = new Thread(new AnswerReader(address, socket, questions), THREAD);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        ServerException reason;
        try {
            LineReader lines = new LineReader(socket.getInputStream());
            for (JsonValue line = lines.next(); line != null; line = lines.next()) {
                hear(line);
            }
            reason = Dialer.hungUp(address, null);
        } catch (IOException e) {
            reason = Dialer.hungUp(address, e);
        } catch (MalformedJsonException e) {
            reason = new ServerException(
                    address.text(),
                    ServerException.Kind.MALFORMED,
                    "says what is no answer: " + e.getMessage() + "; ask another server",
                    e);
        }
        Dialer.closeQuietly(socket);
        questions.breakOff(reason);
    }

    private void hear(JsonValue message) {
        if (message.isList()) {
            message.items().forEach(this::hear);
        } else if (!message.has("method")) {
            // what has a method is a notice; who needs news asks again
            questions.hear(RpcAnswer.of(message));
        }
    }
}
