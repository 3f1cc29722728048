package org.kontor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Does things at the same instant, as people do who press a button twice or sit at two desks.
public final class AtOnce {
    private AtOnce() {}

    /// What came of each, in their order.
    public static <T> List<T> each(List<Callable<T>> things) throws Exception {
        var start = new CyclicBarrier(things.size());
        try (var threads = Executors.newFixedThreadPool(things.size())) {
            List<Future<T>> all =
                    things.stream()
                            .map(
                                    thing ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return thing.call();
                                                    }))
                            .toList();
            var results = new ArrayList<T>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    /// The same thing twice.
    public static <T> List<T> twice(Callable<T> thing) throws Exception {
        return each(IntStream.range(0, 2).mapToObj(i -> thing).toList());
    }
}
