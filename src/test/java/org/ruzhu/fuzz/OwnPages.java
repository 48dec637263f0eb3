package org.ruzhu.fuzz;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.MissingNode;

import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads what can be asked of our own pages out of the running mappings. */
final class OwnPages {

	private OwnPages() {
	}

	static List<Operation> operations(RequestMappingHandlerMapping mappings, Predicate<String> paths) {
		List<Operation> operations = new ArrayList<>();
		mappings.getHandlerMethods().forEach((mapping, handler) -> {
			Set<String> names = new LinkedHashSet<>();
			boolean file = Arrays.stream(handler.getMethod().getParameters())
				.peek((parameter) -> names.addAll(names(parameter)))
				.anyMatch((parameter) -> parameter.getParameterizedType()
					.getTypeName()
					.contains(MultipartFile.class.getSimpleName()));
			mapping.getPatternValues()
				.stream()
				.filter(paths)
				.forEach((path) -> methods(mapping).forEach((method) -> operations.add(new Operation(method, path,
						List.copyOf(names), MissingNode.getInstance(), file ? List.copyOf(names) : List.of()))));
		});
		operations.sort((a, b) -> (a.path() + a.method()).compareTo(b.path() + b.method()));
		return operations;
	}

	private static List<String> methods(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		return methods.isEmpty() ? List.of("GET", "POST") : methods.stream().map(RequestMethod::name).sorted().toList();
	}

	/** A parameter's own name, or those of what a form object holds. */
	private static List<String> names(Parameter parameter) {
		if (parameter.isAnnotationPresent(PathVariable.class)) {
			return List.of();
		}
		Class<?> type = parameter.getType();
		if (BeanUtils.isSimpleProperty(type) || !type.getName().startsWith("org.ruzhu")) {
			return List.of(parameter.getName());
		}
		if (type.isRecord()) {
			return Arrays.stream(type.getRecordComponents()).map((component) -> component.getName()).toList();
		}
		return Arrays.stream(BeanUtils.getPropertyDescriptors(type)).map((property) -> property.getName()).toList();
	}

}
