package org.kontor.insight.delegation;

import org.kontor.events.DelegationLink;
import org.kontor.web.PagePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Leads from a delegation to its report.
@Configuration(proxyBeanMethods = false)
class ReportLink {
    private static final int PLACE = 400;

    @Bean
    PagePart delegationReportLink() {
        return new DelegationLink(
                PLACE, "report-analytics", "insight.delegation.report", "/report");
    }
}
