package dev.perdure.checker.shape;

import dev.perdure.checker.shape.LockFile.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a lock file: sections begin at the margin, their parts are indented, what is in these more so. */
final class LockParser {
    private static final String PART = "  ";
    private static final String CONTENT = "    ";
    private static final Pattern ORCHESTRATOR = Pattern.compile("orchestrator (.+)");
    private static final Pattern SHAPE = Pattern.compile("shape (\\S+)(?: version (.+))?");

    private final Path file;
    private final SortedMap<String, Section> sections = new TreeMap<>();
    private boolean hasFormat;
    private String orchestrator = "";
    private Optional<List<String>> content = Optional.empty();

    private LockParser(Path file) {
        this.file = file;
    }

    static LockFile parse(Path file, List<String> lines) {
        LockParser parser = new LockParser(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                parser.line(i + 1, lines.get(i));
            }
        }
        if (!parser.hasFormat) {
            throw LockFileException.otherFormat(file, Math.max(1, lines.size()), "nothing");
        }
        return new LockFile(parser.sections);
    }

    private void line(int number, String line) {
        if (!hasFormat) {
            if (!line.equals(LockFile.FORMAT)) {
                throw LockFileException.otherFormat(file, number, line);
            }
            hasFormat = true;
        } else if (line.startsWith(CONTENT)) {
            content.orElseThrow(() -> damaged(number, line)).add(line.substring(CONTENT.length()));
        } else if (line.startsWith(PART)) {
            part(number, line.substring(PART.length()));
        } else {
            section(number, line);
        }
    }

    private void section(int number, String line) {
        Matcher form = ORCHESTRATOR.matcher(line);
        if (!form.matches()) {
            throw damaged(number, line);
        }
        orchestrator = form.group(1);
        content = Optional.empty();
        if (sections.putIfAbsent(orchestrator, new Section(new ArrayList<>(), new ArrayList<>())) != null) {
            throw LockFileException.damaged(file, number, "a second section for orchestrator " + orchestrator);
        }
    }

    private void part(int number, String line) {
        Section section = Optional.ofNullable(sections.get(orchestrator)).orElseThrow(() -> damaged(number, line));
        Matcher form = SHAPE.matcher(line);
        if (line.equals("contract")) {
            content = Optional.of(section.contract());
        } else if (form.matches()) {
            List<String> lines = new ArrayList<>();
            String version = Optional.ofNullable(form.group(2)).orElse("");
            section.shapes().add(new Shape(orchestrator, version, form.group(1), lines));
            content = Optional.of(lines);
        } else {
            throw damaged(number, line);
        }
    }

    private LockFileException damaged(int number, String line) {
        return LockFileException.damaged(file, number, "'" + line.strip() + "' does not belong there");
    }
}
