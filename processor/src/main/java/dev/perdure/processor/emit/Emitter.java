package dev.perdure.processor.emit;

import com.palantir.javapoet.JavaFile;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Writes all that is generated for a model. */
public final class Emitter {
    private final Filer filer;
    private final BindingEmitter bindings;
    private final ProxyEmitter proxies = new ProxyEmitter();

    /**
     * Writes through that filer.
     *
     * @param checked whether the determinism check is attached to this compilation
     */
    public Emitter(Filer filer, boolean checked) {
        this.filer = filer;
        this.bindings = new BindingEmitter(checked);
    }

    /**
     * Writes the files of a model without errors.
     *
     * @throws NameTakenException if the user has a type of a generated name
     * @throws IOException if a file could not be written
     */
    public void emit(ServiceModel model) throws IOException {
        for (JavaFile file : model.accept(new Files())) {
            write(file);
        }
    }

    private void write(JavaFile file) throws IOException {
        try {
            file.writeTo(filer);
        } catch (FilerException taken) {
            throw new NameTakenException(file.typeSpec().name(), taken);
        }
    }

    /** Which files each kind has. */
    private final class Files implements ServiceModel.Visitor<List<JavaFile>> {
        @Override
        public List<JavaFile> orchestrator(Orchestrator model) {
            return List.of(
                    bindings.orchestrator(model),
                    ContextEmitter.of(model),
                    proxies.orchestrator(model),
                    OrchestratorClientEmitter.of(model));
        }

        @Override
        public List<JavaFile> activities(Activities model) {
            return List.of(bindings.activities(model), proxies.activities(model));
        }

        @Override
        public List<JavaFile> entity(Entity model) {
            return List.of(
                    bindings.entity(model),
                    ContextEmitter.of(model),
                    proxies.entity(model),
                    SignalsEmitter.of(model),
                    EntityClientEmitter.of(model));
        }
    }
}
