package org.sentinelsetup.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows point, and why. */
@AnalyzeClasses(packages = "org.sentinelsetup", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
  private static final String ROOT = "org.sentinelsetup";

  @ArchTest
  static final ArchRule ARROWS =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .withOptionalLayers(true)
          .layer("main")
          .definedBy(ROOT)
          .layer("app")
          .definedBy(ROOT + ".app..")
          .layer("ui")
          .definedBy(ROOT + ".ui..")
          .layer("cli")
          .definedBy(ROOT + ".cli..")
          .layer("engine")
          .definedBy(ROOT + ".engine..")
          .layer("wizard")
          .definedBy(ROOT + ".wizard..")
          .layer("aws")
          .definedBy(ROOT + ".aws..")
          .layer("model")
          .definedBy(ROOT + ".model..")
          .layer("text")
          .definedBy(ROOT + ".text..")
          .layer("demo")
          .definedBy(ROOT + ".demo..")
          .whereLayer("app")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("ui")
          .mayOnlyBeAccessedByLayers("app", "main")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("app", "main")
          .whereLayer("demo")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("ui", "cli", "app")
          .whereLayer("wizard")
          .mayOnlyBeAccessedByLayers("engine", "ui", "cli", "app")
          .whereLayer("aws")
          .mayOnlyBeAccessedByLayers("engine", "app")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers("ui", "cli", "app")
          .because("one direction of arrows keeps every room small enough to understand alone");

  @ArchTest
  static final ArchRule MODEL_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".app..",
              ROOT + ".ui..",
              ROOT + ".cli..",
              ROOT + ".engine..",
              ROOT + ".wizard..",
              ROOT + ".aws..",
              ROOT + ".text..",
              ROOT + ".demo..")
          .because("records that everybody speaks of must not depend on anybody");

  @ArchTest
  static final ArchRule DEMO_IS_A_WITNESS =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".app..",
              ROOT + ".ui..",
              ROOT + ".cli..",
              ROOT + ".engine..",
              ROOT + ".wizard..",
              ROOT + ".aws..",
              ROOT + ".text..",
              ROOT + ".model..",
              "software.amazon..")
          .allowEmptyShould(true)
          .because("a witness that shares our code shares our mistakes");

  @ArchTest
  static final ArchRule SDK_ONLY_IN_AWS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".aws..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..")
          .because("one small class a service translates, and nobody else has to know the SDK");

  @ArchTest
  static final ArchRule JAVAFX_ONLY_AT_THE_EDGE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".ui..", ROOT + ".app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..")
          .because("terminal and command line run where there is no screen");

  @ArchTest
  static final ArchRule WIZARD_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".wizard..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..", "java.nio..", "java.net..", "java.util.concurrent..", "tools.jackson..")
          .allowEmptyShould(true)
          .because(
              "a state machine without effects can be tested as a table and never loses anything");
}
