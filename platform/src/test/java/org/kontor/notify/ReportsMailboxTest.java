package org.kontor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.instance.StartFailure;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Which mailbox the settings name, and how safely it is opened.
class ReportsMailboxTest {
    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(
                    new ServerSetup(
                            FetchingReportsTest.PORT, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private final Map<String, Object> settings = new TreeMap<>();

    @Test
    void withoutAnySettingThereIsNone() {
        assertThat(ReportsMailbox.of(environment())).isEmpty();
        set("host", "");
        assertThat(ReportsMailbox.of(environment())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", imap.example.org:993",
        "tls, imap.example.org:993",
        "starttls, imap.example.org:143",
        "none, imap.example.org:143"
    })
    void thePortFollowsFromTheSecurity(String security, String there) {
        complete();
        set("security", security == null ? "" : security);
        assertThat(ReportsMailbox.of(environment()).orElseThrow().name())
                .isEqualTo("reports, %s, INBOX".formatted(there));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host | | kontor.mail.reports.user is set, but not whose mailbox it is: set kontor.mail.reports.host to the IMAP server with the delivery reports.",
                "user | | The mailbox of delivery reports cannot be opened without kontor.mail.reports.user: set it, or take kontor.mail.reports.host out.",
                "password | | The mailbox of delivery reports cannot be opened without kontor.mail.reports.password: set it, or take kontor.mail.reports.host out.",
                "port | imap | kontor.mail.reports.port must be a port's number, such as 993, and not imap.",
                "port | 70000 | kontor.mail.reports.port must be a port's number, such as 993, and not 70000.",
                "security | ssl | kontor.mail.reports.security must be tls, starttls or none, and not ssl."
            })
    void halfASettingStopsTheStart(String name, String value, String message) {
        complete();
        set(name, value == null ? "" : value);
        setForMail();
        assertThatThrownBy(() -> MailSettings.require(environment()))
                .isInstanceOf(StartFailure.class)
                .hasMessage(message);
    }

    /// The server of the tests has none to offer.
    @ParameterizedTest
    @CsvSource({"tls", "starttls"})
    void withoutEncryptionNoPasswordGoesOut(String security) {
        SERVER.setUser("reports", "secret");
        complete();
        set("host", "127.0.0.1");
        set("port", String.valueOf(FetchingReportsTest.PORT));
        set("security", security);
        assertThat(failure()).isEqualTo(ReportsStatus.Failure.UNREACHABLE);
        set("security", "none");
        set("folder", "Nowhere");
        assertThat(failure()).isEqualTo(ReportsStatus.Failure.FOLDER);
    }

    private ReportsStatus.Failure failure() {
        ReportsMailbox mailbox = ReportsMailbox.of(environment()).orElseThrow();
        try {
            mailbox.read(new ReportsMailbox.Mark(0, 0), bounce -> true, mark -> {});
        } catch (ReportsMailbox.Unreadable failure) {
            return failure.why;
        }
        throw new AssertionError("It was read");
    }

    private void complete() {
        set("host", "imap.example.org");
        set("user", "reports");
        set("password", "secret");
    }

    private void set(String name, String value) {
        settings.put("kontor.mail.reports." + name, value);
    }

    private void setForMail() {
        for (String name : List.of("spring.mail.host", "kontor.mail.from", "kontor.address")) {
            settings.put(name, "example.org");
        }
    }

    private StandardEnvironment environment() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
