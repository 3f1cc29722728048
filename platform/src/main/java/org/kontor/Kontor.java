package org.kontor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.kontor.instance.DatabaseStart;
import org.kontor.instance.Installation;
import org.kontor.instance.Instance;
import org.kontor.instance.StartFailure;
import org.kontor.instance.StartStep;
import org.kontor.notify.MailSettings;
import org.kontor.web.PublicAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Starts Kontor: first the database, then the application, and stops them the other way round.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Kontor {

    public static void main(String[] arguments) {
        try {
            start(arguments);
        } catch (StartFailure failure) {
            System.err.println("Kontor did not start: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] arguments) {
        LoggingSystem.get(Kontor.class.getClassLoader()).beforeInitialize();
        ConfigurableEnvironment environment = environment(arguments);
        DatabaseStart database = DatabaseStart.open(environment);
        var running = new AtomicReference<ConfigurableApplicationContext>();
        // Our own hook instead of Spring's, because the database must outlive the application.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, database)));
        Installation kind = database.installation();
        boolean seed =
                kind == Installation.EMPTY
                        && environment.getProperty("kontor.demonstration", Boolean.class, false);
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        if (seed || kind == Installation.DEMONSTRATION) {
            settings.put("server.address", "127.0.0.1");
        } else {
            MailSettings.require(environment);
        }
        requireFreePort(environment, settings);
        var application = new SpringApplication(Kontor.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        // In front of what the command line says, which may name the same settings.
        application.addInitializers(
                fresh ->
                        fresh.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("database", settings)));
        ConfigurableApplicationContext context = application.run(arguments);
        running.set(context);
        if (!seed) {
            context.getBean(Instance.class).becomes(Installation.REAL);
        }
        List<String> lines =
                context.getBeanProvider(StartStep.class)
                        .orderedStream()
                        .flatMap(step -> step.run().stream())
                        .toList();
        System.out.println("Kontor is ready at " + context.getBean(PublicAddress.class).of("/"));
        lines.forEach(System.out::println);
    }

    private static ConfigurableEnvironment environment(String[] arguments) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static void requireFreePort(
            ConfigurableEnvironment environment, Map<String, Object> settings) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port == 0) {
            return;
        }
        String address = String.valueOf(settings.getOrDefault("server.address", "0.0.0.0"));
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw new StartFailure(
                    "Port %d is taken by another program. Choose another with --port."
                            .formatted(port),
                    taken);
        }
    }

    private static void stop(
            AtomicReference<ConfigurableApplicationContext> running, DatabaseStart database) {
        ConfigurableApplicationContext context = running.get();
        if (context != null) {
            context.close();
        }
        database.close();
    }
}
