package interlock.procedures;

import java.util.List;

/** The classes that Neo4j registers. */
public final class Procedures {

    public static final List<Class<?>> ALL = List.of(
            DependencyProcedures.class,
            FailureProcedures.class,
            CutSetProcedures.class,
            SubstitutesProcedure.class,
            MoneyAtRiskProcedure.class,
            ExclusivityProcedure.class,
            MoneyLoopsProcedure.class,
            CrossHoldingsProcedure.class,
            PaymentsProcedure.class,
            CommitmentsProcedure.class,
            ConcentrationProcedure.class,
            HedgeProcedures.class,
            ChangeProcedures.class,
            WhatChangedProcedure.class,
            DealProcedures.class,
            SoleSourcesProcedure.class,
            ClaimsProcedure.class,
            ConflictsProcedure.class,
            AvailabilityProcedure.class,
            CountProcedures.class,
            ProjectionProcedure.class);

    private Procedures() {}
}
