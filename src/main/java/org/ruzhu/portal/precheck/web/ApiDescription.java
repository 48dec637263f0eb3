package org.ruzhu.portal.precheck.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriTemplate;

import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.security.Staff;
import org.ruzhu.portal.precheck.FactSheet;
import org.ruzhu.portal.precheck.FactType;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * Adds to the OpenAPI description what the code alone does not show: the facts of the
 * form, and the problems.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String REFERENCE = "#/components/schemas/";

	private static final String PROBLEM = "Problem";

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Staff.class, OnboardingCase.class);
	}

	@Bean
	OpenAPI about() {
		return new OpenAPI().servers(List.of(new Server().url("/")))
			.components(new Components().addSecuritySchemes("marketplace",
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
			.info(new Info().title("Ruzhu: where do I qualify?")
				.version("v1")
				.license(new License().name("Apache 2.0").identifier("Apache-2.0"))
				.description(
						"""
								Anybody may ask, and nothing of that is stored. What is under /api/v1/marketplace is for the \
								marketplace's own systems, by HTTP Basic: they report orders and violations, and read how shops stand. Amounts are in CNY, rounded half-up to the fen; rates are in \
								percent, so that 20 means 20 %; days are plain dates in Asia/Shanghai. Problems are told as RFC 9457 \
								has it, in the language of Accept-Language (zh-CN or en)."""));
	}

	@Bean
	GlobalOpenApiCustomizer factsAndProblems(FactSheet sheet) {
		return (api) -> {
			api.getComponents().addSchemas("Facts", facts(sheet)).addSchemas(PROBLEM, problem());
			api.getComponents()
				.getSchemas()
				.get("PreCheckRequest")
				.addProperty("facts", new JsonSchema().$ref(REFERENCE + "Facts"));
			api.getPaths().forEach((path, item) -> item.readOperations().forEach((operation) -> {
				describePath(path, operation);
				describeProblems(operation);
			}));
		};
	}

	private static Schema<?> facts(FactSheet sheet) {
		Schema<?> facts = typed("object").additionalProperties(false)
			.description("What is stated, each fact optional. A fact left out, or null, meets no condition.");
		sheet.fields().forEach((field) -> facts.addProperty(field.key(), fact(field)));
		return facts;
	}

	private static Schema<?> fact(FormComponent field) {
		String label = field.label(Locale.ENGLISH) + " / " + field.label(Locale.SIMPLIFIED_CHINESE);
		Schema<?> fact = switch (FactType.of(field)) {
			case INTEGER -> typed("integer");
			case AMOUNT -> typed("number");
			case BOOLEAN -> typed("boolean");
			case DATE -> typed("string").format("date");
			case CHOICE -> choice(field);
		};
		return fact.description(label).minimum(field.validate().min()).maximum(field.validate().max());
	}

	private static Schema<?> choice(FormComponent field) {
		Schema<Object> choice = typed("string");
		choice.setEnum(field.options().stream().map(Option::value).<Object>map((value) -> value).toList());
		return choice;
	}

	private static Schema<?> problem() {
		Schema<?> error = typed("object").addProperty("name", typed("string")).addProperty("message", typed("string"));
		Schema<Object> errors = typed("array");
		errors.setItems(error);
		return typed("object").description("RFC 9457; errors names everything that is wrong.")
			.addProperty("type", typed("string").format("uri"))
			.addProperty("title", typed("string"))
			.addProperty("status", typed("integer"))
			.addProperty("detail", typed("string"))
			.addProperty("instance", typed("string").format("uri-reference"))
			.addProperty("errors", errors);
	}

	private static Schema<Object> typed(String type) {
		Schema<Object> schema = new JsonSchema();
		schema.setTypes(Set.of(type));
		return schema;
	}

	/**
	 * Adds the path variables that no parameter of the code declares, because an argument
	 * resolver reads them.
	 */
	private static void describePath(String path, Operation operation) {
		List<Parameter> all = new ArrayList<>(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
		Set<String> named = all.stream().map(Parameter::getName).collect(Collectors.toSet());
		new UriTemplate(path).getVariableNames()
			.stream()
			.filter((name) -> !named.contains(name))
			.map((name) -> new PathParameter().name(name).schema(typed("string")))
			.forEach(all::add);
		operation.setParameters(all.isEmpty() ? null : all);
	}

	private static void describeProblems(Operation operation) {
		problems(operation).forEach((status) -> operation.getResponses()
			.addApiResponse(String.valueOf(status.value()),
					new ApiResponse().description(status.getReasonPhrase())
						.content(new Content().addMediaType("application/problem+json",
								new MediaType().schema(new Schema<>().$ref(REFERENCE + PROBLEM))))));
	}

	/**
	 * The error statuses of an operation. A public operation is also marked as needing no
	 * login.
	 */
	private static Set<HttpStatus> problems(Operation operation) {
		Set<HttpStatus> problems = EnumSet.of(HttpStatus.TOO_MANY_REQUESTS);
		if (operation.getRequestBody() != null) {
			problems.addAll(
					List.of(HttpStatus.BAD_REQUEST, HttpStatus.PAYLOAD_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
		}
		if (operation.getParameters() != null) {
			problems.add(HttpStatus.BAD_REQUEST);
		}
		if (operation.getSecurity() != null) {
			problems.addAll(List.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND));
		}
		else {
			operation.setSecurity(List.of());
		}
		return problems;
	}

}
