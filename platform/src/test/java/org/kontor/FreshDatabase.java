package org.kontor;

import javax.sql.DataSource;
import org.kontor.instance.Instance;
import org.kontor.instance.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Gives each test class a database that no other has touched.
@TestConfiguration(proxyBeanMethods = false)
class FreshDatabase {

    @Bean
    DataSource dataSource() {
        return new TestDataSource();
    }

    @Bean
    OwnerOfDatabase ownerOfDatabase(DataSource source) {
        return new OwnerOfDatabase((TestDataSource) source);
    }

    static final class Listener extends AbstractTestExecutionListener {
        @Override
        public void beforeTestClass(TestContext context) {
            ApplicationContext application = context.getApplicationContext();
            ((TestDataSource) application.getBean(DataSource.class)).useFreshDatabase();
            TestDatabase.changed(application.getBean(Instance.class));
        }

        @Override
        public void afterTestClass(TestContext context) {
            if (context.hasApplicationContext()) {
                TrailInWords.check(context.getApplicationContext());
            }
        }
    }
}
