package dev.perdure.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What an entity stores.
 *
 * @param source the record
 * @param usable whether it is a record that is not generic and has a constructor without parameters
 */
public record StateModel(Site site, TypeElement source, boolean usable, List<ParameterModel> components) {}
