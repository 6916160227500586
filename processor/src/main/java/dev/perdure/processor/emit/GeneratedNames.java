package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.perdure.processor.model.Declaration;

/** The name of every type that is generated beside an interface. */
record GeneratedNames(Declaration declaration) {
    ClassName context() {
        return beside("Context");
    }

    ClassName proxy() {
        return beside("Proxy");
    }

    ClassName client() {
        return beside("Client");
    }

    ClassName binding() {
        return beside("Binding");
    }

    ClassName signals() {
        return beside("Signals");
    }

    private ClassName beside(String suffix) {
        return ClassName.get(declaration.packageName(), declaration.flatName() + suffix);
    }
}
