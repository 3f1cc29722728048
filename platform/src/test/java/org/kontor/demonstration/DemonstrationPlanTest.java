package org.kontor.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.demonstration.WishPlan.Outcome;

class DemonstrationPlanTest {
    private final List<ClusterPlan> clusters = clusters();
    private final List<WishPlan> wishes = new WishPlans(new Random(7), clusters).make();

    @Test
    void theFiguresAreThoseOfTheEvent() {
        assertThat(clusters).hasSize(182);
        assertThat(clusters.stream().filter(ClusterPlan::seated)).hasSize(175);
        assertThat(clusters.stream().map(ClusterPlan::country).distinct()).hasSize(30);
        assertThat(clusters.stream().filter(c -> c.country().equals("LT"))).hasSize(9);
        assertThat(
                        clusters.stream()
                                .filter(ClusterPlan::seated)
                                .mapToInt(c -> c.people().size())
                                .sum())
                .isEqualTo(240);
        assertThat(
                        wishes.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                WishPlan::outcome, Collectors.counting())))
                .containsEntry(Outcome.ACCEPTED, 604L);
        assertThat(wishes).hasSize(900);
    }

    @Test
    void everyNameAndAddressIsThereOnce() {
        assertThat(clusters).extracting(ClusterPlan::name).doesNotHaveDuplicates();
        assertThat(clusters).extracting(ClusterPlan::slug).doesNotHaveDuplicates();
        assertThat(clusters.stream().flatMap(c -> c.people().stream()).map(p -> p.email()))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.endsWith(".example"));
    }

    @Test
    void descriptionsAreLongEnoughToBePublished() {
        assertThat(clusters)
                .allSatisfy(
                        c ->
                                assertThat(c.description().all().values())
                                        .hasSize(2)
                                        .allMatch(t -> t.length() >= 200));
    }

    @Test
    void theSameSeedMakesTheSameData() {
        assertThat(clusters()).isEqualTo(clusters);
    }

    @Test
    void nobodyMeetsMoreThanTheirPeopleCan() {
        int[] meetings = new int[clusters.size()];
        for (WishPlan wish : wishes) {
            if (wish.outcome() == Outcome.ACCEPTED) {
                meetings[wish.from()]++;
                meetings[wish.to()]++;
            }
        }
        for (int i = 0; i < meetings.length; i++) {
            assertThat(meetings[i]).isLessThanOrEqualTo(12 * clusters.get(i).people().size());
        }
    }

    private static List<ClusterPlan> clusters() {
        var random = new Random(2017);
        return new ClusterPlans(random, new PeoplePlans(random)).make();
    }
}
