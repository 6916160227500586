package dev.perdure.checker.cli;

/** What {@code --help} prints. */
final class Help {
    static final String TEXT = """
            Finds nondeterminism in orchestrators, in class files.

            usage: java -jar perdure-determinism-checker-VERSION-cli.jar [options] CLASSES...

              CLASSES                            directories and jars whose orchestrators are checked
              --classpath CP                     what else the code needs; DIR/* stands for the jars in DIR
              --entry 'pkg.Class#method'         checks these methods too; * stands for any characters
              --entry-interface-annotation FQCN  checks what implements interfaces that are annotated so too
              --config FILE                      what the project allows, denies and trusts; may be given again, the
                                                 last line about a member decides
              --explain pkg.Class#member         says what the check makes of a member, and who decides that
              --baseline FILE                    findings that are known and not reported
              --update-baseline                  writes that file anew: what is found now is known then
              --lock FILE                        compares orchestrators with what instances in flight rely on
              --update-lock                      writes that file instead
              --sarif FILE                       writes the findings as SARIF 2.1.0
              --json FILE                        writes the findings as JSON
              --github                           prints the findings as annotations of GitHub Actions
              --cache FILE                       remembers there a check that found nothing, and does not repeat it while
                                                 classes, jars, options and checker are the same
              --version
              --help

            exit status: 0 nothing found, 1 something found, 2 could not be checked (the reason is on standard error)
            """;

    private Help() {}
}
