package org.kontor.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A mail server that knows nobody: it greets as RFC 5321 has it, and refuses every recipient.
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Thread serving;

    RefusingServer(int port) throws IOException {
        socket = new ServerSocket(port, 10, InetAddress.ofLiteral("127.0.0.1"));
        serving = Thread.ofPlatform().daemon().start(this::serve);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // The test is over, or the client hung up.
            }
        }
    }

    private static void talk(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 refusing.example");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                say(out, "550 5.1.1 no such user");
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        serving.join();
    }
}
