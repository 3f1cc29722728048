package org.kontor.instance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the database server again when it has died, as it does when its disk fills up, and goes
/// on trying until it runs or is no longer wanted.
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Server server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    ServerWatch(Server server) {
        this.server = server;
        thread = Thread.ofVirtual().name("database watch").start(this::watch);
    }

    /// What is watched.
    interface Server {
        boolean isAlive();

        /// Starts it again after it has died.
        ///
        /// @throws RuntimeException that says why it did not start
        void start();
    }

    /// Ends the watch; a start under way is waited for.
    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        String said = "";
        try {
            while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!server.isAlive()) {
                    said = revive(said);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param said what the log was told of the attempt before, so that it is told once
    private String revive(String said) {
        try {
            server.start();
            LOG.warn("The database server had died; it runs again, and nothing committed is lost.");
            return "";
        } catch (RuntimeException failure) {
            String line = String.valueOf(failure.getMessage());
            if (!line.equals(said)) {
                LOG.error(
                        "The database server has died. It is started again as soon as that works: {}",
                        line);
            }
            return line;
        }
    }
}
