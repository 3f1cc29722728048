package org.kontor.events.mailing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads from the outbox how mails to several people got on. What is no longer there was sent more
/// than a month ago.
@Component
class MailingQueries {
    static final int PAGE = 50;

    private static final String STATE =
            "case when mail_id is null then 'UNWANTED' else coalesce(mail.state, 'SENT') end";

    private final JdbcClient database;

    MailingQueries(JdbcClient database) {
        this.database = database;
    }

    /// To how many people each of the event's was sent.
    Map<MailingId, Integer> sizes(EventId event) {
        var sizes = new HashMap<MailingId, Integer>();
        database.sql(
                        """
                        select mailing_id, count(*) from events.mailing_recipient
                        join events.mailing on mailing.id = mailing_id
                        where event_id = :event group by mailing_id
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            sizes.put(new MailingId(row.getObject(1, UUID.class)), row.getInt(2));
                        });
        return sizes;
    }

    Map<Delivery.State, Integer> figures(MailingId mailing) {
        var figures = new EnumMap<Delivery.State, Integer>(Delivery.State.class);
        database.sql(
                        """
                        select %s as state, count(*) from events.mailing_recipient
                        left join notify.mail on mail.id = mail_id
                        where mailing_id = :mailing group by 1
                        """
                                .formatted(STATE))
                .param("mailing", mailing.value())
                .query(
                        row -> {
                            figures.put(Delivery.State.valueOf(row.getString(1)), row.getInt(2));
                        });
        return figures;
    }

    /// One more than a page where more follow, in the order in which they were written.
    List<Delivery> deliveries(MailingId mailing, Optional<Delivery.State> state, int after) {
        return database.sql(
                        """
                        select registration_id, person.name, organisation.name as organisation,
                               %1$s as state, mail.last_failure, recipient.place
                        from events.mailing_recipient recipient
                        join identity.person on person.id = recipient.person_id
                        join events.registration on registration.id = registration_id
                        join directory.organisation on organisation.id = organisation_id
                        left join notify.mail on mail.id = mail_id
                        where mailing_id = :mailing and recipient.place > :after
                          and (:state = '' or :state = %1$s)
                        order by recipient.place limit :limit
                        """
                                .formatted(STATE))
                .param("mailing", mailing.value())
                .param("state", state.map(Enum::name).orElse(""))
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(
                        (row, number) ->
                                new Delivery(
                                        new RegistrationId(
                                                row.getObject("registration_id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("organisation"),
                                        Delivery.State.valueOf(row.getString("state")),
                                        Optional.ofNullable(row.getString("last_failure")),
                                        row.getInt("place")))
                .list();
    }
}
