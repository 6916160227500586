package dev.perdure.checker;

import dev.perdure.checker.rule.Configuration;
import dev.perdure.checker.rule.ConfigurationParser;
import dev.perdure.checker.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a project says about members. */
public final class ConfigurationFiles {
    private ConfigurationFiles() {}

    /**
     * All of the files; what a later one says of a member goes before what an earlier one says.
     *
     * @throws CheckFailedException if one cannot be read or understood
     */
    public static Configuration read(List<Path> files) {
        ConfigurationParser parser = new ConfigurationParser(RuleSet.builtIn());
        Configuration all = Configuration.none();
        for (Path file : files) {
            try {
                all = all.and(parser.parse(file.toString(), Files.readAllLines(file)));
            } catch (IOException e) {
                throw CheckProblem.unreadable(file, e);
            } catch (IllegalArgumentException e) {
                throw CheckProblem.CONFIGURATION.failure(String.valueOf(e.getMessage()));
            }
        }
        return all;
    }
}
