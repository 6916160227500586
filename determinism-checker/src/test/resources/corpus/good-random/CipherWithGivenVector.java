package goodrandom.cipherwithgivenvector;

import dev.perdure.Orchestrator;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CipherWithGivenVector implements Job {
    @Override
    public String run(String in) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[16], "AES"), new IvParameterSpec(new byte[16]));
        return Base64.getEncoder().encodeToString(cipher.doFinal(new byte[3]));
    }
}
