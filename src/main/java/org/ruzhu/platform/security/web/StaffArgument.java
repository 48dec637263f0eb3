package org.ruzhu.platform.security.web;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.ruzhu.platform.security.Staff;

/** Hands {@link Staff} to the handlers that ask for it, the same for a whole request. */
@Configuration(proxyBeanMethods = false)
class StaffArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final ObjectProvider<Staff> asking;

	StaffArgument(ObjectProvider<Staff> asking) {
		this.asking = asking;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Staff.class;
	}

	@Override
	public Staff resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binders) {
		return this.asking.getObject();
	}

}
