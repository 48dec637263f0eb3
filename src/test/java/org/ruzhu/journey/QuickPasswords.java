package org.ruzhu.journey;

import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Passwords and codes are hashed by the same rules, in a sixty-fourth of the time: a test
 * of a case signs somebody up and has staff log in, and is of something else.
 */
@TestConfiguration(proxyBeanMethods = false)
class QuickPasswords {

	private static final String RULE = "bcrypt";

	private static final int LEAST_STRENGTH = 4;

	@Bean
	static BeanPostProcessor quickPasswords() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (name.equals("staffPasswordsPlugin")) {
					Object hash = ReflectionTestUtils.getField(bean, "hash");
					ReflectionTestUtils.setField(hash, "bcrypt", new BCryptPasswordEncoder(LEAST_STRENGTH));
				}
				return (bean instanceof PasswordEncoder)
						? new DelegatingPasswordEncoder(RULE, Map.of(RULE, new BCryptPasswordEncoder(LEAST_STRENGTH)))
						: bean;
			}

		};
	}

}
