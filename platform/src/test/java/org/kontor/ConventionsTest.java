package org.kontor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.kontor.notify.Mail;
import org.kontor.web.Everyone;
import org.kontor.web.Only;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the architecture asks of every class, beyond who may use whom.
@AnalyzeClasses(
        packages = "org.kontor",
        importOptions = {ImportOption.DoNotIncludeTests.class, ConventionsTest.NoPages.class})
class ConventionsTest {
    private static final int LONGEST_FILE = 250;
    private static final int MOST_PARAMETERS = 7;
    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(Everyone.class, SignedIn.class, Only.class);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)")
                    .because("such names say nothing of what a class does");

    @ArchTest
    static final ArchRule noDrawerPackages =
            noClasses()
                    .should()
                    .resideInAnyPackage("..util..", "..impl..", "..common..", "..service..");

    @ArchTest
    static final ArchRule everyHandlerNamesWhoMay =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should(carryOneAccessAnnotation());

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.kontor.instance")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .because("a demonstration has a time of its own");

    @ArchTest
    static final ArchRule mailOfEventsSaysWhatItIsAbout =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(
                            "org.kontor.events..",
                            "org.kontor.matchmaking..",
                            "org.kontor.scheduling..",
                            "org.kontor.insight..")
                    .should(sayWhatTheirMailIsAbout())
                    .because("answers to it go to those who know of the event");

    @ArchTest
    static final ArchRule controllersStayInTheirModule =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .that()
                    .resideOutsideOfPackage("org.kontor")
                    .should(
                            new ArchCondition<>("lie in a package marked @NullMarked") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class),
                                                    type.getPackageName()
                                                            + " is not marked @NullMarked"));
                                }
                            });

    @Test
    void filesStayShort() throws IOException {
        List<String> tooLong =
                sources().stream()
                        .filter(file -> lines(file) > LONGEST_FILE)
                        .map(file -> file + ": " + lines(file) + " lines")
                        .toList();
        assertThat(tooLong).as("files over %d lines", LONGEST_FILE).isEmpty();
    }

    @ArchTest
    static final ArchRule constructorsStayShort =
            classes()
                    .that()
                    .areNotRecords()
                    .should(
                            new ArchCondition<>(
                                    "have fewer than %d parameters".formatted(MOST_PARAMETERS)) {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    type.getConstructors()
                                            .forEach(
                                                    constructor ->
                                                            events.add(
                                                                    new SimpleConditionEvent(
                                                                            constructor,
                                                                            constructor
                                                                                            .getRawParameterTypes()
                                                                                            .size()
                                                                                    < MOST_PARAMETERS,
                                                                            constructor
                                                                                    .getFullName())));
                                }
                            });

    private static ArchCondition<JavaMethod> sayWhatTheirMailIsAbout() {
        return new ArchCondition<>("say what the mail is about that they write") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean writes =
                        method.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Mail.class));
                boolean says =
                        method.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getTargetOwner().isEquivalentTo(Mail.class))
                                .filter(call -> call.getName().equals("about"))
                                .anyMatch(
                                        call -> !call.getTarget().getRawParameterTypes().isEmpty());
                events.add(
                        new SimpleConditionEvent(
                                method, !writes || says, method.getFullName() + " does not say"));
            }
        };
    }

    private static ArchCondition<JavaMethod> carryOneAccessAnnotation() {
        return new ArchCondition<>("carry exactly one access annotation") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long carried = ACCESS.stream().filter(method::isAnnotatedWith).count();
                events.add(
                        new SimpleConditionEvent(
                                method,
                                carried == 1,
                                method.getFullName() + " carries " + carried));
            }
        };
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Leaves out the classes that templates are compiled to.
    static final class NoPages implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/kontor/pages/");
        }
    }
}
