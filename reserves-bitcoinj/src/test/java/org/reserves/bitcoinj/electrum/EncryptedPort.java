package org.reserves.bitcoinj.electrum;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of loopback where everything is encrypted. It stays open while its certificate is replaced, so that nobody else can get its number. */
public final class EncryptedPort extends ServerSocket {
    private volatile SelfSigned shown;

    public EncryptedPort(SelfSigned shown) throws IOException {
        super(0, 50, InetAddress.getLoopbackAddress());
        this.shown = shown;
    }

    /** Shows another certificate to who comes from now on. */
    public void show(SelfSigned other) {
        shown = other;
    }

    @Override
    public Socket accept() throws IOException {
        Socket visitor = super.accept();
        return shown.encrypt(visitor);
    }
}
