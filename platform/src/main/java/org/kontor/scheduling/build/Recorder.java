package org.kontor.scheduling.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.Progress;
import org.kontor.timetable.ProgressListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Writes a build's progress down about once a second, and hears in the same moment whether the
/// build is to stop. The search never waits for the database.
final class Recorder implements ProgressListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int FINEST_MS = 100;

    private final Build build;
    private final Curves curves;
    private final BooleanSupplier shuttingDown;
    private final List<ProgressPoint> waiting = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread writer;
    private Optional<ProgressPoint> kept = Optional.empty();
    private Optional<ProgressPoint> newest = Optional.empty();
    private volatile boolean anythingFound;
    private volatile boolean stopRequested;
    private volatile boolean abandoned;

    Recorder(Build build, Curves curves, BooleanSupplier shuttingDown) {
        this.build = build;
        this.curves = curves;
        this.shuttingDown = shuttingDown;
        stopRequested = build.stopRequested();
        writer = Thread.ofVirtual().name("build " + build.id()).start(this::write);
    }

    /// Whether the search is to end with what it has; a stop waits for the first timetable.
    boolean isToEnd() {
        return abandoned || shuttingDown.getAsBoolean() || (stopRequested && anythingFound);
    }

    /// Whether another attempt has taken the build over.
    boolean isAbandoned() {
        return abandoned;
    }

    @Override
    public synchronized void progress(Progress progress) {
        var point = ProgressPoint.of(progress);
        anythingFound |= point.found().isPresent();
        newest = Optional.of(point);
        boolean news =
                kept.map(
                                before ->
                                        point.elapsedMs() - before.elapsedMs() >= FINEST_MS
                                                && !point.saysTheSameAs(before))
                        .orElse(true);
        if (news) {
            waiting.add(point);
            kept = newest;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            do {
                flush();
            } while (!ended.await(PACE.toMillis(), TimeUnit.MILLISECONDS));
            flush();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void flush() {
        try {
            curves.add(build, news())
                    .ifPresentOrElse(stop -> stopRequested = stop, () -> abandoned = true);
        } catch (DataAccessException failure) {
            LOG.warn("Progress of build {} could not be written", build.id(), failure);
        }
    }

    /// The points since the last time; the newest always, because it tells the time.
    private synchronized List<ProgressPoint> news() {
        newest.filter(point -> !kept.equals(newest)).ifPresent(waiting::add);
        kept = newest;
        List<ProgressPoint> news = List.copyOf(waiting);
        waiting.clear();
        return news;
    }
}
