package org.kontor.scheduling.offer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Ends the offers that nobody took in time, each by itself, and lets the next have the time.
@Component
class ExpiringOffers {
    private final Offers offers;
    private final Offering offering;
    private final TransactionOperations transaction;

    ExpiringOffers(Offers offers, Offering offering, TransactionOperations transaction) {
        this.offers = offers;
        this.offering = offering;
        this.transaction = transaction;
    }

    /// Ends all offers whose time is over.
    ///
    /// @return how many ended
    int expireDue() {
        List<Offer> due = offers.due();
        due.forEach(offer -> transaction.executeWithoutResult(status -> expire(offer)));
        return due.size();
    }

    private void expire(Offer offer) {
        if (offers.end(offer, OfferState.EXPIRED)) {
            offering.offer(offer.event(), offer.slot());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {
        /// Looked up when it runs, because placing a meeting needs the scheduler that runs it.
        @Bean
        RecurringTask<Void> expireOffers(ObjectProvider<ExpiringOffers> expiring) {
            return Tasks.recurring("scheduling-expire-offers", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> expiring.getObject().expireDue());
        }
    }
}
