package org.kontor.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.shared.Language;

/// Writes dates and times as readers of a language expect them, always in a named zone.
public final class Moments {
    private static final Map<Kind, DateFormat> FORMATS = new ConcurrentHashMap<>();

    private Moments() {}

    /// As in "Thu 21 Sep 2017, 14:20".
    public static String dateTime(Language language, Instant instant, ZoneId zone) {
        return write(language, "yMMMEdHm", instant, zone) + whichOfTwo(instant, zone);
    }

    /// The same with the time in the reader's own zone where the clocks there show another, as in
    /// "Thu 21 Sep 2017, 14:20 [08:20 America/New_York]".
    public static String dateTime(
            Language language, Instant instant, ZoneId zone, Optional<ZoneId> own) {
        String here = dateTime(language, instant, zone);
        return own.filter(
                        reader ->
                                !instant.atZone(reader)
                                        .getOffset()
                                        .equals(instant.atZone(zone).getOffset()))
                .map(
                        reader ->
                                here
                                        + " ["
                                        + there(language, instant, zone, reader)
                                        + " "
                                        + reader
                                        + "]")
                .orElse(here);
    }

    /// With its date only where that is another day.
    private static String there(Language language, Instant instant, ZoneId zone, ZoneId reader) {
        return LocalDate.ofInstant(instant, zone).equals(LocalDate.ofInstant(instant, reader))
                ? time(language, instant, reader)
                : dateTime(language, instant, reader);
    }

    /// As in "14:20".
    public static String time(Language language, Instant instant, ZoneId zone) {
        return write(language, "Hm", instant, zone) + whichOfTwo(instant, zone);
    }

    /// As in "Thu 21 Sep 2017".
    public static String date(Language language, LocalDate date) {
        return write(
                language, "yMMMEd", date.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }

    /// Tells apart the times that clocks show twice when they are put back, as in " (UTC+02:00)".
    private static String whichOfTwo(Instant instant, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        boolean isShownTwice = zone.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
        return isShownTwice ? " (UTC" + time.getOffset() + ")" : "";
    }

    private static String write(Language language, String skeleton, Instant at, ZoneId zone) {
        DateFormat format =
                FORMATS.computeIfAbsent(new Kind(language, skeleton, zone), Kind::format);
        return ((DateFormat) format.clone()).format(Date.from(at));
    }

    /// A way of writing that is made once: to find the pattern takes longer than to write with it.
    private record Kind(Language language, String skeleton, ZoneId zone) {
        DateFormat format() {
            DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
            format.setTimeZone(TimeZone.getTimeZone(icuName(zone)));
            return format;
        }
    }

    private static String icuName(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
