package org.reserves.bitcoinj.proven;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.json.MalformedJsonException;

/** Takes the body of an answer by HTTP, and no more of it than so many bytes: a server could send without end. */
public final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {
    /** What no page of a server needs: 25 transactions of the largest size in JSON. */
    private static final int MOST = 64 << 20;

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();

    @Nullable
    private Flow.Subscription subscription;

    BoundedBody(int most) {
        this.most = most;
    }

    /** Returns a handler that takes up to 64 MiB. */
    public static HttpResponse.BodyHandler<byte[]> handler() {
        return unused -> new BoundedBody(MOST);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        Flow.Subscription more = subscription;
        if (more == null || body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : some) {
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        if (bytes.size() > most) {
            more.cancel();
            body.completeExceptionally(new MalformedJsonException("it is longer than " + most + " bytes"));
        } else {
            more.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }
}
