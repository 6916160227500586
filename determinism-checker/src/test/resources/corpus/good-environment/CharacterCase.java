package goodenvironment.charactercase;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CharacterCase implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Character.toUpperCase('i') + "I".equalsIgnoreCase("i") + Character.isLetter('x')
                + "a".compareToIgnoreCase("B");
    }
}
