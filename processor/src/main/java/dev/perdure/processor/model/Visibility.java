package dev.perdure.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** What generated code in one package may name. */
record Visibility(Elements elements, PackageElement from) {
    /** Whether the element and everything around it can be named. */
    boolean reaches(Element element) {
        for (Element each = element; each.getKind() != javax.lang.model.element.ElementKind.PACKAGE; ) {
            boolean open = each.getModifiers().contains(Modifier.PUBLIC);
            boolean closed = each.getModifiers().contains(Modifier.PRIVATE);
            if (closed || !open && !elements.getPackageOf(each).equals(from)) {
                return false;
            }
            each = each.getEnclosingElement();
        }
        return true;
    }
}
