package org.kontor.bench.timetable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;

/// Measurements as CSV and as tables in Markdown.
final class Sheet {

    private final List<Measured> measured;

    Sheet(List<Measured> measured) {
        this.measured = measured;
    }

    /// Every answer on a line.
    String csv() {
        StringBuilder csv =
                new StringBuilder(
                        "contender,family,instance,fairness,seed,status,breaks,bound,wall_s,"
                                + "processors_s,wrong\n");
        for (Measured one : measured) {
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%s,%s,%d,%d,%s,%s,%s,%.3f,%.3f,%s%n",
                            one.contender().replace(",", ""),
                            one.instance().family(),
                            one.instance().name(),
                            one.instance().fairness(),
                            one.seed(),
                            one.answer().status(),
                            one.answer().breaks().map(String::valueOf).orElse(""),
                            one.answer().bound().map(String::valueOf).orElse(""),
                            one.wall(),
                            one.processors(),
                            one.wrong().map(why -> why.replace(",", ";")).orElse("")));
        }
        return csv.toString();
    }

    private Map<String, List<Measured>> by(java.util.function.Function<Measured, String> key) {
        return measured.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
    }

    /// For each contender and seed, the originals together.
    String totals() {
        StringBuilder rows =
                new StringBuilder(
                        """
                        | contender | seed | settled | breaks of all | wall, s | processors, s |
                        |---|---:|---:|---:|---:|---:|
                        """);
        by(one -> one.contender() + "|" + one.seed())
                .values()
                .forEach(
                        all -> {
                            List<Measured> originals =
                                    all.stream().filter(Sheet::isOriginal).toList();
                            if (!originals.isEmpty()) {
                                rows.append(total(originals));
                            }
                        });
        return rows.toString();
    }

    private static boolean isOriginal(Measured one) {
        return one.instance().family().equals(Families.ORIGINAL);
    }

    private static String total(List<Measured> originals) {
        long without =
                originals.stream().filter(one -> one.answer().status() == Status.UNKNOWN).count();
        int breaks = originals.stream().mapToInt(one -> one.answer().breaks().orElse(0)).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d of %d | %d%s | %.1f | %.1f |%n",
                originals.getFirst().contender(),
                originals.getFirst().seed(),
                originals.stream().filter(Measured::settled).count(),
                originals.size(),
                breaks,
                without == 0 ? "" : " (none found for %d)".formatted(without),
                originals.stream().mapToDouble(Measured::wall).sum(),
                originals.stream().mapToDouble(Measured::processors).sum());
    }

    /// For each family, how the contender fared.
    String families(String contender) {
        StringBuilder rows =
                new StringBuilder(
                        """
                        | family | instances | open after any seed | wrong | slowest at the median of the seeds, s | which | without a timetable | slowest of these, s |
                        |---|---:|---:|---:|---:|---|---:|---:|
                        """);
        Map<String, List<Measured>> families = new LinkedHashMap<>();
        of(contender)
                .forEach(
                        one ->
                                families.computeIfAbsent(
                                                one.instance().family(),
                                                f -> new java.util.ArrayList<>())
                                        .add(one));
        families.forEach((family, all) -> rows.append(family(family, all)));
        return rows.toString();
    }

    private static String family(String family, List<Measured> all) {
        Map<String, List<Measured>> instances =
                all.stream()
                        .collect(groupingBy(one -> one.instance().name(), TreeMap::new, toList()));
        String slowest = "";
        double most = 0;
        int impossible = 0;
        double mostOfThese = 0;
        int open = 0;
        for (var instance : instances.entrySet()) {
            List<Measured> seeds = instance.getValue();
            double median = Median.of(seeds.stream().map(Measured::wall).toList());
            if (median > most) {
                most = median;
                slowest = instance.getKey();
            }
            if (seeds.getFirst().answer().status() == Status.INFEASIBLE) {
                impossible++;
                mostOfThese = Math.max(mostOfThese, median);
            }
            open += seeds.stream().allMatch(Measured::settled) ? 0 : 1;
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.2f | %s | %d | %.3f |%n",
                family,
                instances.size(),
                open,
                all.stream().filter(one -> one.wrong().isPresent()).count(),
                most,
                slowest,
                impossible,
                mostOfThese);
    }

    private List<Measured> of(String contender) {
        return measured.stream().filter(one -> one.contender().equals(contender)).toList();
    }

    /// For each original, every contender's answer and time: the median of its seeds.
    String originals() {
        List<String> contenders = List.copyOf(by(Measured::contender).keySet());
        StringBuilder rows = new StringBuilder("| instance |");
        contenders.forEach(name -> rows.append(' ').append(name).append(" |"));
        rows.append("\n|---|").append("---:|".repeat(contenders.size())).append('\n');
        by(one -> one.instance().name())
                .forEach(
                        (name, all) -> {
                            rows.append("| ").append(name).append(" |");
                            for (String contender : contenders) {
                                rows.append(' ')
                                        .append(
                                                cell(
                                                        all.stream()
                                                                .filter(Sheet::isOriginal)
                                                                .filter(
                                                                        one ->
                                                                                one.contender()
                                                                                        .equals(
                                                                                                contender))
                                                                .toList()))
                                        .append(" |");
                            }
                            rows.append('\n');
                        });
        return rows.toString();
    }

    private static String cell(List<Measured> seeds) {
        if (seeds.isEmpty()) {
            return "";
        }
        double median = Median.of(seeds.stream().map(Measured::wall).toList());
        Answer answer = seeds.getFirst().answer();
        String found = answer.breaks().map(String::valueOf).orElse("none");
        boolean settled = seeds.stream().allMatch(Measured::settled);
        return String.format(Locale.ROOT, "%s%s, %.2f s", found, settled ? "" : " (open)", median);
    }

    /// The times of the originals that each contender settled, for the chart: first seed.
    Map<String, List<Double>> settled() {
        Map<String, List<Double>> settled = new LinkedHashMap<>();
        by(Measured::contender)
                .forEach(
                        (contender, all) ->
                                settled.put(
                                        contender,
                                        all.stream()
                                                .filter(Sheet::isOriginal)
                                                .filter(one -> one.seed() == 1)
                                                .filter(Measured::settled)
                                                .map(Measured::wall)
                                                .sorted()
                                                .toList()));
        return settled;
    }
}
