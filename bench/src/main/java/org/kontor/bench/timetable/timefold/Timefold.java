package org.kontor.bench.timetable.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import org.kontor.bench.timetable.Pairs;

/// Timefold with a counting score, moves that change or swap slots, and simulated annealing.
public final class Timefold {

    private Timefold() {}

    /// The slot of each meeting in the best plan found.
    public static int[] solve(Pairs pairs, Duration limit, long seed) {
        SolverConfig config =
                new SolverConfig()
                        .withSolutionClass(Plan.class)
                        .withEntityClasses(Visit.class)
                        .withScoreDirectorFactory(
                                new ScoreDirectorFactoryConfig()
                                        .withIncrementalScoreCalculatorClass(Counting.class))
                        .withRandomSeed(seed)
                        .withTerminationConfig(new TerminationConfig().withSpentLimit(limit))
                        .withPhases(new ConstructionHeuristicPhaseConfig(), localSearch());
        Plan plan = SolverFactory.<Plan>create(config).buildSolver().solve(new Plan(pairs));
        return plan.visits().stream()
                .mapToInt(visit -> java.util.Objects.requireNonNull(visit.getSlot()))
                .toArray();
    }

    private static LocalSearchPhaseConfig localSearch() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new UnionMoveSelectorConfig()
                                .withMoveSelectors(
                                        new ChangeMoveSelectorConfig(),
                                        new SwapMoveSelectorConfig()))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig()
                                .withSimulatedAnnealingStartingTemperature("1hard/3soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
