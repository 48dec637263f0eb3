package org.ruzhu.provider.cases.web;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.ruzhu.platform.security.Staff;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.StaffCases;

/**
 * Resolves the case of a request for handlers of staff and marketplace systems. The case
 * is {@code {caseId}} of the path, in {@code {market}} if the path has one. If the caller
 * may not see the case, the handler is not called.
 */
@Configuration(proxyBeanMethods = false)
class CaseArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final StaffCases cases;

	private final ObjectProvider<Staff> asking;

	CaseArgument(StaffCases cases, ObjectProvider<Staff> asking) {
		this.cases = cases;
		this.asking = asking;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == OnboardingCase.class;
	}

	@Override
	public OnboardingCase resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
			NativeWebRequest request, WebDataBinderFactory binders) {
		Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		String caseId = (String) path.get("caseId");
		String market = (String) path.get("market");
		Staff staff = this.asking.getObject();
		return (market != null) ? this.cases.get(staff, market, caseId) : this.cases.get(staff, caseId);
	}

}
