"""Records: what each person told, sealed; who may read it; and every act that changes it."""
