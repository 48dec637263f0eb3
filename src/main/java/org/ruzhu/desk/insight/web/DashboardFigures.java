package org.ruzhu.desk.insight.web;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.desk.insight.Dashboards;
import org.ruzhu.platform.panel.FigureSource;
import org.ruzhu.platform.panel.Period;

/** What the desk itself counts: tasks, and how far cases come. */
@Configuration(proxyBeanMethods = false)
class DashboardFigures {

	@Bean
	FigureSource openFigures(Dashboards dashboards) {
		return new Section(10, "insight/open", (markets, period) -> dashboards.open(markets));
	}

	@Bean
	FigureSource timeFigures(Dashboards dashboards) {
		return new Section(30, "insight/times", dashboards::times);
	}

	@Bean
	FigureSource funnelFigures(Dashboards dashboards) {
		return new Section(40, "insight/funnel", dashboards::funnel);
	}

	@Bean
	FigureSource loadFigures(Dashboards dashboards) {
		return new Section(50, "insight/load", dashboards::load);
	}

	private record Section(int order, String template,
			BiFunction<Collection<String>, Period, List<?>> count) implements FigureSource {

		@Override
		public List<?> figures(Collection<String> markets, Period period) {
			return this.count.apply(markets, period);
		}

	}

}
