package io.wakit.javacompat;

import io.ktor.utils.io.ByteReadChannel;
import io.ktor.utils.io.jvm.javaio.BlockingKt;
import java.io.FilterInputStream;
import java.io.IOException;

/** Ktor's own stream shows a channel that failed as one that has ended: a broken file as whole. */
final class ChannelStream extends FilterInputStream {
    private final ByteReadChannel channel;

    ChannelStream(ByteReadChannel channel) {
        super(BlockingKt.toInputStream(channel, null));
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return checked(super.read(into, offset, length));
    }

    private int checked(int read) throws IOException {
        Throwable cause = read < 0 ? channel.getClosedCause() : null;
        if (cause != null) throw new IOException("The file broke off", cause);
        return read;
    }
}
