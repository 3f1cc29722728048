package org.kontor.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationRole;
import org.kontor.identity.DemonstrationAccounts;
import org.kontor.instance.Installation;
import org.kontor.instance.Instance;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes an empty installation a demonstration: all of it or, where it is cut short, nothing.
@Component
public class SowingDemonstration {
    private static final long SEED = 2017;
    private static final int APPLICANTS = 5;
    private static final String MANAGED = "Lithuanian Plastics Cluster";
    private static final Instant MONDAY_BEFORE = Instant.parse("2017-09-18T07:00:00Z");

    private final Instance instance;
    private final SowingDirectory directory;
    private final SowingEvent events;
    private final SowingPeople people;
    private final SowingWishes wishes;
    private final DemonstrationAccounts accounts;

    SowingDemonstration(
            Instance instance,
            SowingDirectory directory,
            SowingEvent events,
            SowingPeople people,
            SowingWishes wishes,
            DemonstrationAccounts accounts) {
        this.instance = instance;
        this.directory = directory;
        this.events = events;
        this.people = people;
        this.wishes = wishes;
        this.accounts = accounts;
    }

    /// Does nothing where the installation is not empty.
    @Transactional
    public void sow() {
        if (!instance.becomes(Installation.DEMONSTRATION)) {
            return;
        }
        instance.clock().moveTo(MONDAY_BEFORE);
        var random = new Random(SEED);
        var cast = new PeoplePlans(random);
        List<ClusterPlan> plans = new ClusterPlans(random, cast).make();
        List<OrganisationId> clusters = directory.sow(plans);
        OrganisationId agency = directory.sowAgency();
        EventId event = events.sow();
        List<List<PersonId>> delegates = people.sowDelegates(event, plans, clusters);
        PersonId leader = sowCompanions(event, agency, clusters.getLast(), cast);
        DelegationCard delegation = people.sowDelegation(event, leader);
        events.sowProgramme(event, plans, seated(plans, delegates), random);
        wishes.sowOpportunities(event, plans, clusters, random);
        wishes.sowProfiles(event, new ProfilePlans(new Random(SEED)).make(plans), clusters);
        List<WishPlan> wished = new WishPlans(random, plans).make();
        wishes.sowRequests(event, wished, plans, clusters);
        wishes.sowPrepared(delegation, placeOf(MANAGED, plans), plans, wished, clusters, leader);
        wishes.recommend();
        PersonId organiser = offerAccounts(event, plans, delegates, cast);
        accounts.offer(leader, "demonstration.account.leader", 5);
        events.sowTexts(event, organiser);
        people.sowApplicants(
                event,
                agency,
                Stream.generate(() -> cast.person("lt", "agency")).limit(APPLICANTS).toList(),
                organiser);
        sowResources(event, cast);
        sowElsewhere(plans, clusters, delegates, organiser);
    }

    /// Last, so that all others stay who they are.
    private void sowResources(EventId event, PeoplePlans cast) {
        var interpreters = new LinkedHashMap<PersonId, List<String>>();
        interpreters.put(interpreter(cast, "ka"), List.of("de", "en", "ka"));
        interpreters.put(interpreter(cast, "uk"), List.of("en", "pl", "uk"));
        interpreters.put(interpreter(cast, "uk"), List.of("de", "en", "uk"));
        events.sowResources(event, interpreters);
    }

    private PersonId interpreter(PeoplePlans cast, String locale) {
        return people.register(cast.person(locale, "interpreters"));
    }

    private void sowElsewhere(
            List<ClusterPlan> plans,
            List<OrganisationId> clusters,
            List<List<PersonId>> delegates,
            PersonId organiser) {
        var goers = new LinkedHashMap<OrganisationId, PersonId>();
        for (int i = 0; i < plans.size() && goers.size() < 3; i++) {
            if (plans.get(i).country().equals("LT") && plans.get(i).seated()) {
                goers.put(clusters.get(i), delegates.get(i).getFirst());
            }
        }
        people.grant(organiser, Role.ORGANISER, Optional.of(events.sowElsewhere(goers)));
    }

    /// @return the adviser who leads the Lithuanian delegation
    private PersonId sowCompanions(
            EventId event, OrganisationId agency, OrganisationId host, PeoplePlans cast) {
        var advisers = new ArrayList<PersonId>();
        for (int i = 0; i < 4; i++) {
            advisers.add(
                    people.sowCompanion(
                            event, agency, cast.person("lt", "agency"), RegistrationRole.OBSERVER));
        }
        for (int i = 0; i < 4; i++) {
            people.sowCompanion(event, host, cast.person("de", "host"), RegistrationRole.HOST);
        }
        people.sowCompanion(event, host, cast.person("en-GB", "press"), RegistrationRole.PRESS);
        return advisers.getFirst();
    }

    /// @return the organiser
    private PersonId offerAccounts(
            EventId event,
            List<ClusterPlan> plans,
            List<List<PersonId>> delegates,
            PeoplePlans cast) {
        PersonId organiser = people.register(cast.person("de", "organiser"));
        people.grant(organiser, Role.ORGANISER, Optional.of(event));
        PersonId administrator = people.register(cast.person("lt", "kontor"));
        people.grant(administrator, Role.ADMINISTRATOR, Optional.empty());
        accounts.offer(organiser, "demonstration.account.organiser", 1);
        accounts.offer(
                delegates.get(placeOf(MANAGED, plans)).getFirst(),
                "demonstration.account.manager",
                2);
        accounts.offer(someDelegate(plans, delegates), "demonstration.account.delegate", 3);
        accounts.offer(administrator, "demonstration.account.administrator", 4);
        return organiser;
    }

    private static int placeOf(String cluster, List<ClusterPlan> plans) {
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).name().equals(cluster)) {
                return i;
            }
        }
        throw new IllegalStateException("No cluster is named " + cluster);
    }

    /// The second of a foreign cluster's people: a delegate who manages nothing.
    private static PersonId someDelegate(List<ClusterPlan> plans, List<List<PersonId>> delegates) {
        for (int i = 0; i < plans.size(); i++) {
            if (!plans.get(i).country().equals("LT") && delegates.get(i).size() > 1) {
                return delegates.get(i).get(1);
            }
        }
        throw new IllegalStateException("No cluster sends two people");
    }

    private static List<PersonId> seated(List<ClusterPlan> plans, List<List<PersonId>> delegates) {
        var all = new ArrayList<PersonId>();
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).seated()) {
                all.addAll(delegates.get(i));
            }
        }
        return all;
    }
}
