package environment.textofbytes;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TextOfBytes implements Job {
    @Override
    public String run(String in) throws Exception {
        return new String(new byte[] {(byte) 0xc3, (byte) 0xbc}); // EXPECT DET-ENV-03
    }
}
