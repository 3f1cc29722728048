package org.kontor.timetable.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import org.kontor.timetable.Expectation;
import org.kontor.timetable.Forecast;
import org.kontor.timetable.Forecaster;
import org.kontor.timetable.formats.ForecastJson;

/// Says what an event can hold before there are any wishes.
final class Foresee {

    static final Set<String> OPTIONS =
            Set.of(
                    "--participants",
                    "--delegates",
                    "--wishes",
                    "--favourites",
                    "--acceptance",
                    "--busy",
                    "--tables",
                    "--slots",
                    "--events",
                    "--seed",
                    "--limit");

    private final Arguments arguments;
    private final PrintStream out;

    Foresee(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    int run() throws BadArguments {
        if (!arguments.files().isEmpty()) {
            throw new BadArguments("a forecast reads no file");
        }
        int participants = number("--participants", 100, 2, Expectation.MOST_PARTICIPANTS);
        Expectation expected =
                new Expectation(
                        participants,
                        number("--delegates", 1, 1, Expectation.MOST_DELEGATES),
                        number("--wishes", Math.min(8, participants - 1), 0, participants - 1),
                        number(
                                "--favourites",
                                Expectation.USUAL_FAVOURITES,
                                1,
                                Expectation.NO_FAVOURITES),
                        number("--acceptance", 50, 0, 100),
                        number("--busy", 0, 0, Expectation.MOST_BUSY),
                        number("--tables", 30, 0, Expectation.MOST_TABLES),
                        number("--slots", 16, 0, Expectation.MOST_SLOTS));
        Forecast forecast =
                Forecaster.forecast(
                        expected,
                        number("--events", 5, 1, 1_000),
                        arguments.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                        Duration.ofSeconds(number("--limit", 30, 1, 1_000_000)),
                        () -> false);
        out.println(ForecastJson.write(forecast));
        return Main.OK;
    }

    private int number(String option, int otherwise, int least, int most) throws BadArguments {
        return (int) arguments.number(option, otherwise, least, most);
    }
}
