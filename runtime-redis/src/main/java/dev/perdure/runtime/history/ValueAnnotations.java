package dev.perdure.runtime.history;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Says to Jackson what its annotations would say if users had to write them.
 *
 * <ul>
 *   <li>A value of a sealed interface carries the name of its class in {@code @type}; a name stands for a permitted
 *       subclass or for nothing.
 *   <li>A record is its components and nothing else. One that is not {@code @Nullable} is never null; a missing
 *       collection is empty, any other missing component is an error.
 * </ul>
 */
final class ValueAnnotations extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    private static final JsonTypeInfo.Value TYPE_NAME = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, true, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass && isSealedInterface(annotated.getRawType()) ? TYPE_NAME : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        if (!isSealedInterface(annotated.getRawType())) {
            return null;
        }
        List<Class<?>> subclasses = permitted(annotated.getRawType()).distinct().toList();
        boolean unambiguous =
                subclasses.stream().map(Class::getSimpleName).distinct().count() == subclasses.size();
        return subclasses.stream()
                .map(type -> new NamedType(type, unambiguous ? type.getSimpleName() : type.getName()))
                .toList();
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return isSealedInterface(type)
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ValueAnnotations::permitted)
                : Stream.of(type);
    }

    private static boolean isSealedInterface(Class<?> type) {
        return type.isSealed() && type.isInterface();
    }

    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member.getDeclaringClass().isRecord()
                && member instanceof AnnotatedMethod method
                && method.getParameterCount() == 0
                && component(member).isEmpty();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return component(member)
                .map(component -> !isNullable(component) && !canBeEmpty(component.getType()))
                .orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return component(annotated)
                .filter(component -> !isNullable(component))
                .map(component -> canBeEmpty(component.getType()) ? Nulls.AS_EMPTY : Nulls.FAIL)
                .map(JsonSetter.Value::forValueNulls)
                .orElse(JsonSetter.Value.empty());
    }

    @Override
    public @Nullable Object findNullSerializer(MapperConfig<?> config, Annotated annotated) {
        return component(annotated)
                .filter(component -> !isNullable(component))
                .map(component -> new NullRefused())
                .orElse(null);
    }

    private static Optional<RecordComponent> component(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return Optional.empty();
        }
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        if (member instanceof AnnotatedParameter parameter) {
            boolean canonical = parameter.getOwner().getParameterCount() == components.length;
            return canonical ? Optional.of(components[parameter.getIndex()]) : Optional.empty();
        }
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(member.getName()))
                .findFirst();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean canBeEmpty(Class<?> type) {
        return type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || (type.isArray() && type != byte[].class);
    }

    /** Stands where a null is met that may not be there. */
    private static final class NullRefused extends ValueSerializer<Object> {
        @Override
        public void serialize(@Nullable Object value, JsonGenerator json, SerializationContext context) {
            context.reportMappingProblem("it is null and not @Nullable");
        }
    }
}
