package org.ruzhu.platform.notice.channel;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configures the SMS supplier, or a fallback that only records if none is set. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Sms sms(SmsSettings settings, Environment environment) {
		return settings.hasSupplier()
				? new SupplierSms(settings, new SmsSuppliers(settings.supplier(), Binder.get(environment)))
				: new RecordingSms();
	}

}
