package org.kontor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many readers at once, each asking again as soon as it has its answer.
final class Crowd {
    private Crowd() {}

    /// One request; anything thrown is an error of the measurement.
    interface Reading {
        void once() throws Exception;
    }

    /// Lets all read for the time, and counts.
    static Tally read(List<Reading> readers, Duration time) throws InterruptedException {
        var tally = new Tally();
        var begin = new CountDownLatch(1);
        long[] end = {0};
        var reading = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Reading reader : readers) {
                reading.add(
                        threads.submit(
                                () -> {
                                    begin.await();
                                    while (System.nanoTime() - end[0] < 0) {
                                        once(reader, tally);
                                    }
                                    return true;
                                }));
            }
            end[0] = System.nanoTime() + time.toNanos();
            begin.countDown();
        }
        reading.forEach(Future::resultNow);
        return tally;
    }

    private static void once(Reading reader, Tally tally) {
        long from = System.nanoTime();
        try {
            reader.once();
            tally.answered(System.nanoTime() - from);
        } catch (Exception failure) {
            tally.failed(failure.toString());
        }
    }
}
