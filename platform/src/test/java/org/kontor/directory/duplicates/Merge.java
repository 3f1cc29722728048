package org.kontor.directory.duplicates;

import org.kontor.Heard;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationsMerged;
import org.kontor.directory.organisation.Organisations;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Merges organisations for tests of what follows.
public final class Merge {
    private Merge() {}

    /// Merges and waits until everybody has heard of it.
    public static void of(BeanFactory beans, OrganisationId duplicate, OrganisationId into) {
        beans.getBean(MergingOrganisations.class)
                .merge(compared(beans, duplicate), compared(beans, into));
        Heard.everything(beans.getBean(JdbcClient.class));
    }

    /// Tells of the merge once more, as after a crash.
    public static void again(BeanFactory beans, OrganisationId duplicate, OrganisationId into) {
        beans.getBean(TransactionOperations.class)
                .executeWithoutResult(
                        status ->
                                beans.getBean(MergingOrganisations.Following.class)
                                        .follow(new OrganisationsMerged(duplicate, into)));
        Heard.everything(beans.getBean(JdbcClient.class));
    }

    private static Compared compared(BeanFactory beans, OrganisationId id) {
        return Compared.of(beans.getBean(Organisations.class).findById(id).orElseThrow());
    }
}
