package org.kontor.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kontor.demonstration.ClusterPlan.PersonPlan;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.events.Delegations;
import org.kontor.events.EventId;
import org.kontor.events.EventSetup;
import org.kontor.events.Funding;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Makes the people known, gives them their roles, and registers them for the event.
@Component
class SowingPeople {
    private static final int FUNDED_LITHUANIANS = 7;

    private final People people;
    private final EventSetup setup;
    private final SowingRegistration registration;
    private final SowingTeams teams;
    private final Delegations delegations;

    SowingPeople(
            People people,
            EventSetup setup,
            SowingRegistration registration,
            SowingTeams teams,
            Delegations delegations) {
        this.people = people;
        this.setup = setup;
        this.registration = registration;
        this.teams = teams;
        this.delegations = delegations;
    }

    /// The nine Lithuanian clusters, seven of them by award, and the advisers who travel with them.
    DelegationCard sowDelegation(EventId event, PersonId leader) {
        delegations.form(
                event,
                Translated.of("Lithuanian delegation", "Lietuvos delegacija"),
                "LT",
                Optional.of(leader));
        return delegations.of(event).getFirst();
    }

    /// Each cluster's people, in the order of the plans; the first of each manages the cluster.
    List<List<PersonId>> sowDelegates(
            EventId event, List<ClusterPlan> plans, List<OrganisationId> clusters) {
        var all = new ArrayList<List<PersonId>>();
        var registrations = new ArrayList<NewRegistration>();
        int funded = 0;
        for (int i = 0; i < plans.size(); i++) {
            ClusterPlan plan = plans.get(i);
            OrganisationId cluster = clusters.get(i);
            Funding funding = Funding.SELF;
            if (plan.country().equals("LT") && funded++ < FUNDED_LITHUANIANS) {
                funding = Funding.AWARD;
            }
            List<PersonId> senders = plan.people().stream().map(this::register).toList();
            for (PersonId person : senders) {
                Role role = person.equals(senders.getFirst()) ? Role.MANAGER : Role.DELEGATE;
                people.grant(person, role, Optional.of(cluster.value()));
                registrations.add(registration(person, cluster, funding, plan.seated()));
            }
            all.add(senders);
        }
        registration.sowAnswers(
                event, setup.register(event, registrations), new Random(FUNDED_LITHUANIANS));
        teams.sow(event, plans, all);
        return all;
    }

    /// Those who would like to come too; the organiser has approved the first, and the others wait
    /// for their word.
    void sowApplicants(
            EventId event,
            OrganisationId organisation,
            List<PersonPlan> plans,
            PersonId organiser) {
        List<NewRegistration> wanted =
                plans.stream()
                        .map(
                                plan ->
                                        new NewRegistration(
                                                register(plan),
                                                organisation,
                                                RegistrationRole.OBSERVER,
                                                Funding.SELF,
                                                RegistrationState.SUBMITTED,
                                                false))
                        .toList();
        registration.approve(event, setup.register(event, wanted).subList(0, 1), organiser);
    }

    /// Somebody who comes for an organisation without meeting others: a host, an adviser, the
    /// press.
    PersonId sowCompanion(
            EventId event, OrganisationId organisation, PersonPlan plan, RegistrationRole role) {
        PersonId person = register(plan);
        setup.register(
                event,
                List.of(
                        new NewRegistration(
                                person,
                                organisation,
                                role,
                                Funding.STAFF,
                                RegistrationState.APPROVED,
                                false)));
        return person;
    }

    void grant(PersonId person, Role role, Optional<EventId> event) {
        people.grant(person, role, event.map(EventId::value));
    }

    PersonId register(PersonPlan plan) {
        return people.register(
                new EmailAddress(plan.email()),
                plan.name(),
                plan.lithuanian() ? Language.LT : Language.EN);
    }

    private static NewRegistration registration(
            PersonId person, OrganisationId cluster, Funding funding, boolean seated) {
        return new NewRegistration(
                person,
                cluster,
                RegistrationRole.DELEGATE,
                funding,
                seated ? RegistrationState.APPROVED : RegistrationState.CANCELLED,
                seated);
    }
}
