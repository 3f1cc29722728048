package org.kontor.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Speaks as much of PostgreSQL's protocol as it takes to connect and to tell a version.
final class OldPostgres implements AutoCloseable {
    private static final int WANTS_ENCRYPTION = 80877103;
    private static final int WANTS_GSS = 80877104;

    private final ServerSocket door;
    private final String version;

    OldPostgres(String version) throws IOException {
        this.version = version;
        this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/kontor".formatted(door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(
                        new DataInputStream(client.getInputStream()),
                        new DataOutputStream(client.getOutputStream()));
            } catch (IOException gone) {
                // The client hung up, or the test is over.
            }
        }
    }

    private void talk(DataInputStream in, DataOutputStream out) throws IOException {
        for (int code = startup(in); code == WANTS_ENCRYPTION || code == WANTS_GSS; ) {
            out.write('N');
            code = startup(in);
        }
        say(out, 'R', new byte[4]);
        for (String[] setting :
                new String[][] {
                    {"server_version", version},
                    {"client_encoding", "UTF8"},
                    {"DateStyle", "ISO, MDY"},
                    {"integer_datetimes", "on"},
                    {"standard_conforming_strings", "on"},
                    {"TimeZone", "UTC"}
                }) {
            say(out, 'S', text(setting[0] + "\0" + setting[1] + "\0"));
        }
        say(out, 'Z', text("I"));
        while (true) {
            int kind = in.readByte();
            in.skipNBytes(in.readInt() - 4L);
            switch (kind) {
                case 'P' -> say(out, '1', new byte[0]);
                case 'B' -> say(out, '2', new byte[0]);
                case 'D' -> say(out, 'n', new byte[0]);
                case 'E' -> say(out, 'C', text("SET\0"));
                case 'S' -> say(out, 'Z', text("I"));
                case 'Q' -> {
                    say(out, 'C', text("SET\0"));
                    say(out, 'Z', text("I"));
                }
                default -> {
                    return;
                }
            }
        }
    }

    private static int startup(DataInputStream in) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        in.skipNBytes(length - 8L);
        return code;
    }

    private static void say(DataOutputStream out, char kind, byte[] content) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length + 4);
        out.write(content);
        out.flush();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
