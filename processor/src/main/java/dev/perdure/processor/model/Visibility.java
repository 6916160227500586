package dev.perdure.processor.model;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** What generated code in one package may name. */
record Visibility(Elements elements, PackageElement from) {
    /** Whether the element and everything around it can be named. */
    boolean reaches(Element element) {
        boolean samePackage = from.equals(elements.getPackageOf(element));
        return withTypesAround(element).allMatch(each -> {
            boolean open = each.getModifiers().contains(Modifier.PUBLIC);
            boolean closed = each.getModifiers().contains(Modifier.PRIVATE);
            return !closed && (open || samePackage);
        });
    }

    /** The element, and the types that it is nested in. */
    static Stream<Element> withTypesAround(Element element) {
        return Stream.iterate(element, each -> each.getKind() != ElementKind.PACKAGE, Visibility::around);
    }

    /** What the element is declared in. */
    static Element around(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement());
    }
}
